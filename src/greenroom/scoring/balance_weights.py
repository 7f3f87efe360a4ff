"""Weights of what `balance` weighs up, for each status; written by scripts/fit_balance.py, not by hand."""

from __future__ import annotations

from greenroom.bank.model import Status

ALONE: dict[Status, tuple[float, ...]] = {
    "covered": (
        1.110,  # said
        -0.079,  # said above -2
        -0.349,  # said above 0
        0.436,  # said_of_another
        0.389,  # said_of_another above -2
        -0.304,  # said_of_another above 0
        -0.170,  # half
        0.369,  # half above -2
        -0.079,  # half above 0
        -0.121,  # contradicted
        0.504,  # contradicted above -2
        0.194,  # contradicted above 0
        0.097,  # half_of_another
        0.097,  # half_of_another above -2
        0.042,  # half_of_another above 0
        -0.308,  # of another point there
        -0.240,  # of another point there above -2
        0.351,  # of another point there above 0
        0.213,  # said again
        0.566,  # said again above -2
        0.034,  # said again above 0
        0.195,  # said where contradicted
        -0.236,  # said where contradicted above -2
        0.041,  # said where contradicted above 0
        0.738,  # said over contradicted
        0.768,  # said over half
        0.611,  # lines say covered
        0.401,  # lines say partial
        0.557,  # lines say missed
        0.264,  # lines say contradicted
        0.013,  # lines pin it on another subject
        0.352,  # share of parts that lines say
        0.035,  # about a subject
        -0.707,  # said, much learned
        0.406,  # half, much learned
        0.161,  # contradicted, much learned
        -0.190,  # much learned
        0.761,  # words of the stretch
        0.917,  # always
    ),
    "partial": (
        -0.131,  # said
        -0.325,  # said above -2
        0.090,  # said above 0
        -0.266,  # said_of_another
        0.471,  # said_of_another above -2
        0.454,  # said_of_another above 0
        1.324,  # half
        0.036,  # half above -2
        -0.329,  # half above 0
        -0.780,  # contradicted
        0.397,  # contradicted above -2
        -0.172,  # contradicted above 0
        0.350,  # half_of_another
        0.642,  # half_of_another above -2
        0.209,  # half_of_another above 0
        0.271,  # of another point there
        0.035,  # of another point there above -2
        -0.107,  # of another point there above 0
        -0.184,  # said again
        0.205,  # said again above -2
        0.118,  # said again above 0
        0.156,  # said where contradicted
        0.206,  # said where contradicted above -2
        -0.146,  # said where contradicted above 0
        0.389,  # said over contradicted
        -0.873,  # said over half
        0.104,  # lines say covered
        0.525,  # lines say partial
        -0.121,  # lines say missed
        -0.348,  # lines say contradicted
        -0.057,  # lines pin it on another subject
        -0.141,  # share of parts that lines say
        -0.150,  # about a subject
        0.355,  # said, much learned
        -0.946,  # half, much learned
        0.029,  # contradicted, much learned
        -0.098,  # much learned
        -0.742,  # words of the stretch
        0.080,  # always
    ),
    "missed": (
        -0.954,  # said
        -0.295,  # said above -2
        0.656,  # said above 0
        -0.542,  # said_of_another
        -1.099,  # said_of_another above -2
        -0.091,  # said_of_another above 0
        -0.838,  # half
        -1.122,  # half above -2
        0.638,  # half above 0
        -0.950,  # contradicted
        -0.457,  # contradicted above -2
        0.073,  # contradicted above 0
        0.103,  # half_of_another
        -1.052,  # half_of_another above -2
        -0.322,  # half_of_another above 0
        0.185,  # of another point there
        0.163,  # of another point there above -2
        -0.151,  # of another point there above 0
        0.659,  # said again
        -0.968,  # said again above -2
        -0.170,  # said again above 0
        -0.741,  # said where contradicted
        0.420,  # said where contradicted above -2
        0.147,  # said where contradicted above 0
        -0.002,  # said over contradicted
        -0.069,  # said over half
        -0.821,  # lines say covered
        -0.619,  # lines say partial
        -0.150,  # lines say missed
        -0.771,  # lines say contradicted
        -0.030,  # lines pin it on another subject
        0.077,  # share of parts that lines say
        0.110,  # about a subject
        0.017,  # said, much learned
        0.759,  # half, much learned
        0.238,  # contradicted, much learned
        0.522,  # much learned
        -0.414,  # words of the stretch
        -1.180,  # always
    ),
    "contradicted": (
        -0.025,  # said
        0.698,  # said above -2
        -0.397,  # said above 0
        0.372,  # said_of_another
        0.240,  # said_of_another above -2
        -0.059,  # said_of_another above 0
        -0.316,  # half
        0.717,  # half above -2
        -0.230,  # half above 0
        1.850,  # contradicted
        -0.444,  # contradicted above -2
        -0.095,  # contradicted above 0
        -0.551,  # half_of_another
        0.313,  # half_of_another above -2
        0.072,  # half_of_another above 0
        -0.147,  # of another point there
        0.042,  # of another point there above -2
        -0.093,  # of another point there above 0
        -0.688,  # said again
        0.196,  # said again above -2
        0.017,  # said again above 0
        0.390,  # said where contradicted
        -0.389,  # said where contradicted above -2
        -0.043,  # said where contradicted above 0
        -1.125,  # said over contradicted
        0.175,  # said over half
        0.105,  # lines say covered
        -0.307,  # lines say partial
        -0.286,  # lines say missed
        0.856,  # lines say contradicted
        0.073,  # lines pin it on another subject
        -0.288,  # share of parts that lines say
        0.005,  # about a subject
        0.334,  # said, much learned
        -0.218,  # half, much learned
        -0.428,  # contradicted, much learned
        -0.234,  # much learned
        0.395,  # words of the stretch
        0.184,  # always
    ),
}

IN_COMPANY: dict[Status, tuple[float, ...]] = {
    "covered": (
        1.029,  # said
        -0.014,  # said above -2
        -0.353,  # said above 0
        0.405,  # said_of_another
        0.426,  # said_of_another above -2
        -0.326,  # said_of_another above 0
        -0.158,  # half
        0.315,  # half above -2
        -0.080,  # half above 0
        -0.071,  # contradicted
        0.522,  # contradicted above -2
        0.129,  # contradicted above 0
        0.019,  # half_of_another
        0.188,  # half_of_another above -2
        0.064,  # half_of_another above 0
        -0.333,  # of another point there
        -0.306,  # of another point there above -2
        0.378,  # of another point there above 0
        0.136,  # said again
        0.666,  # said again above -2
        0.150,  # said again above 0
        0.212,  # said where contradicted
        -0.262,  # said where contradicted above -2
        0.061,  # said where contradicted above 0
        0.660,  # said over contradicted
        0.712,  # said over half
        0.474,  # lines say covered
        0.236,  # lines say partial
        0.399,  # lines say missed
        0.216,  # lines say contradicted
        0.041,  # lines pin it on another subject
        0.330,  # share of parts that lines say
        0.134,  # about a subject
        -0.642,  # said, much learned
        0.366,  # half, much learned
        0.142,  # contradicted, much learned
        -0.578,  # much learned
        0.971,  # words of the stretch
        0.662,  # always
        0.974,  # credit of the other points
        -0.820,  # contradictions among the other points
        -0.370,  # credit of the other points, log
        0.224,  # other points touched for each word, log
    ),
    "partial": (
        -0.188,  # said
        -0.370,  # said above -2
        0.130,  # said above 0
        -0.325,  # said_of_another
        0.464,  # said_of_another above -2
        0.421,  # said_of_another above 0
        1.207,  # half
        0.011,  # half above -2
        -0.309,  # half above 0
        -0.760,  # contradicted
        0.253,  # contradicted above -2
        -0.206,  # contradicted above 0
        0.431,  # half_of_another
        0.519,  # half_of_another above -2
        0.148,  # half_of_another above 0
        0.157,  # of another point there
        0.035,  # of another point there above -2
        -0.004,  # of another point there above 0
        0.108,  # said again
        0.040,  # said again above -2
        0.080,  # said again above 0
        -0.001,  # said where contradicted
        0.395,  # said where contradicted above -2
        -0.136,  # said where contradicted above 0
        0.344,  # said over contradicted
        -0.837,  # said over half
        0.412,  # lines say covered
        0.828,  # lines say partial
        0.182,  # lines say missed
        0.080,  # lines say contradicted
        -0.014,  # lines pin it on another subject
        -0.114,  # share of parts that lines say
        -0.206,  # about a subject
        0.385,  # said, much learned
        -0.841,  # half, much learned
        0.238,  # contradicted, much learned
        -0.088,  # much learned
        -0.142,  # words of the stretch
        0.752,  # always
        0.201,  # credit of the other points
        -0.780,  # contradictions among the other points
        -0.238,  # credit of the other points, log
        0.560,  # other points touched for each word, log
    ),
    "missed": (
        -0.692,  # said
        -0.279,  # said above -2
        0.629,  # said above 0
        -0.363,  # said_of_another
        -1.227,  # said_of_another above -2
        -0.154,  # said_of_another above 0
        -0.722,  # half
        -0.738,  # half above -2
        0.466,  # half above 0
        -0.849,  # contradicted
        -0.350,  # contradicted above -2
        0.016,  # contradicted above 0
        -0.060,  # half_of_another
        -0.846,  # half_of_another above -2
        -0.249,  # half_of_another above 0
        0.540,  # of another point there
        0.002,  # of another point there above -2
        -0.267,  # of another point there above 0
        0.038,  # said again
        -0.639,  # said again above -2
        -0.163,  # said again above 0
        -0.490,  # said where contradicted
        0.198,  # said where contradicted above -2
        0.114,  # said where contradicted above 0
        0.095,  # said over contradicted
        0.018,  # said over half
        -1.161,  # lines say covered
        -0.961,  # lines say partial
        -0.509,  # lines say missed
        -1.195,  # lines say contradicted
        0.009,  # lines pin it on another subject
        0.071,  # share of parts that lines say
        0.176,  # about a subject
        -0.413,  # said, much learned
        0.530,  # half, much learned
        -0.010,  # contradicted, much learned
        0.587,  # much learned
        -1.563,  # words of the stretch
        -1.913,  # always
        -0.697,  # credit of the other points
        0.794,  # contradictions among the other points
        1.026,  # credit of the other points, log
        -1.328,  # other points touched for each word, log
    ),
    "contradicted": (
        -0.150,  # said
        0.662,  # said above -2
        -0.406,  # said above 0
        0.283,  # said_of_another
        0.338,  # said_of_another above -2
        0.059,  # said_of_another above 0
        -0.328,  # half
        0.412,  # half above -2
        -0.076,  # half above 0
        1.680,  # contradicted
        -0.425,  # contradicted above -2
        0.061,  # contradicted above 0
        -0.390,  # half_of_another
        0.139,  # half_of_another above -2
        0.037,  # half_of_another above 0
        -0.364,  # of another point there
        0.269,  # of another point there above -2
        -0.107,  # of another point there above 0
        -0.282,  # said again
        -0.067,  # said again above -2
        -0.067,  # said again above 0
        0.279,  # said where contradicted
        -0.330,  # said where contradicted above -2
        -0.040,  # said where contradicted above 0
        -1.098,  # said over contradicted
        0.107,  # said over half
        0.275,  # lines say covered
        -0.102,  # lines say partial
        -0.073,  # lines say missed
        0.899,  # lines say contradicted
        -0.035,  # lines pin it on another subject
        -0.287,  # share of parts that lines say
        -0.104,  # about a subject
        0.670,  # said, much learned
        -0.056,  # half, much learned
        -0.370,  # contradicted, much learned
        0.079,  # much learned
        0.735,  # words of the stretch
        0.499,  # always
        -0.478,  # credit of the other points
        0.806,  # contradictions among the other points
        -0.418,  # credit of the other points, log
        0.544,  # other points touched for each word, log
    ),
}

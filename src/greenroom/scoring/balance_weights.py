"""Weights of what `balance` weighs up, for each status; written by scripts/fit_balance.py, not by hand."""

from __future__ import annotations

from greenroom.bank.model import Status

ALONE: dict[Status, tuple[float, ...]] = {
    "covered": (
        1.157,  # said
        -0.105,  # said above -2
        -0.328,  # said above 0
        0.556,  # said_of_another
        0.661,  # said_of_another above -2
        -0.103,  # said_of_another above 0
        -0.132,  # half
        0.310,  # half above -2
        -0.043,  # half above 0
        -0.098,  # contradicted
        0.469,  # contradicted above -2
        0.216,  # contradicted above 0
        0.091,  # half_of_another
        0.071,  # half_of_another above -2
        0.102,  # half_of_another above 0
        -0.273,  # of another point there
        -0.268,  # of another point there above -2
        0.337,  # of another point there above 0
        0.211,  # said where contradicted
        -0.209,  # said where contradicted above -2
        0.014,  # said where contradicted above 0
        0.753,  # said over contradicted
        0.773,  # said over half
        0.644,  # lines say covered
        0.424,  # lines say partial
        0.591,  # lines say missed
        0.280,  # lines say contradicted
        0.027,  # lines pin it on another subject
        0.359,  # share of parts that lines say
        0.032,  # about a subject
        -0.740,  # said, much learned
        0.414,  # half, much learned
        0.173,  # contradicted, much learned
        -0.254,  # much learned
        0.756,  # words of the stretch
        0.970,  # always
    ),
    "partial": (
        -0.196,  # said
        -0.183,  # said above -2
        0.034,  # said above 0
        -0.393,  # said_of_another
        0.527,  # said_of_another above -2
        0.429,  # said_of_another above 0
        1.309,  # half
        0.036,  # half above -2
        -0.309,  # half above 0
        -0.834,  # contradicted
        0.475,  # contradicted above -2
        -0.157,  # contradicted above 0
        0.393,  # half_of_another
        0.634,  # half_of_another above -2
        0.166,  # half_of_another above 0
        0.300,  # of another point there
        -0.037,  # of another point there above -2
        -0.095,  # of another point there above 0
        0.174,  # said where contradicted
        0.250,  # said where contradicted above -2
        -0.129,  # said where contradicted above 0
        0.383,  # said over contradicted
        -0.903,  # said over half
        0.071,  # lines say covered
        0.528,  # lines say partial
        -0.117,  # lines say missed
        -0.342,  # lines say contradicted
        -0.047,  # lines pin it on another subject
        -0.104,  # share of parts that lines say
        -0.152,  # about a subject
        0.366,  # said, much learned
        -0.951,  # half, much learned
        0.024,  # contradicted, much learned
        -0.070,  # much learned
        -0.780,  # words of the stretch
        0.071,  # always
    ),
    "missed": (
        -0.757,  # said
        -0.613,  # said above -2
        0.705,  # said above 0
        -0.148,  # said_of_another
        -1.477,  # said_of_another above -2
        -0.257,  # said_of_another above 0
        -0.775,  # half
        -1.235,  # half above -2
        0.661,  # half above 0
        -0.873,  # contradicted
        -0.532,  # contradicted above -2
        0.102,  # contradicted above 0
        0.062,  # half_of_another
        -1.029,  # half_of_another above -2
        -0.347,  # half_of_another above 0
        0.253,  # of another point there
        0.077,  # of another point there above -2
        -0.154,  # of another point there above 0
        -0.734,  # said where contradicted
        0.164,  # said where contradicted above -2
        0.182,  # said where contradicted above 0
        0.070,  # said over contradicted
        0.011,  # said over half
        -0.762,  # lines say covered
        -0.573,  # lines say partial
        -0.097,  # lines say missed
        -0.706,  # lines say contradicted
        -0.017,  # lines pin it on another subject
        0.079,  # share of parts that lines say
        0.070,  # about a subject
        -0.024,  # said, much learned
        0.812,  # half, much learned
        0.248,  # contradicted, much learned
        0.480,  # much learned
        -0.480,  # words of the stretch
        -1.069,  # always
    ),
    "contradicted": (
        -0.203,  # said
        0.901,  # said above -2
        -0.412,  # said above 0
        -0.015,  # said_of_another
        0.289,  # said_of_another above -2
        -0.069,  # said_of_another above 0
        -0.402,  # half
        0.889,  # half above -2
        -0.309,  # half above 0
        1.806,  # contradicted
        -0.412,  # contradicted above -2
        -0.161,  # contradicted above 0
        -0.546,  # half_of_another
        0.323,  # half_of_another above -2
        0.079,  # half_of_another above 0
        -0.280,  # of another point there
        0.227,  # of another point there above -2
        -0.088,  # of another point there above 0
        0.350,  # said where contradicted
        -0.205,  # said where contradicted above -2
        -0.068,  # said where contradicted above 0
        -1.205,  # said over contradicted
        0.119,  # said over half
        0.046,  # lines say covered
        -0.380,  # lines say partial
        -0.377,  # lines say missed
        0.768,  # lines say contradicted
        0.037,  # lines pin it on another subject
        -0.333,  # share of parts that lines say
        0.050,  # about a subject
        0.399,  # said, much learned
        -0.275,  # half, much learned
        -0.445,  # contradicted, much learned
        -0.156,  # much learned
        0.505,  # words of the stretch
        0.028,  # always
    ),
}

IN_COMPANY: dict[Status, tuple[float, ...]] = {
    "covered": (
        1.141,  # said
        -0.035,  # said above -2
        -0.272,  # said above 0
        0.489,  # said_of_another
        0.747,  # said_of_another above -2
        -0.103,  # said_of_another above 0
        -0.103,  # half
        0.488,  # half above -2
        -0.160,  # half above 0
        -0.077,  # contradicted
        0.588,  # contradicted above -2
        0.037,  # contradicted above 0
        -0.061,  # half_of_another
        0.332,  # half_of_another above -2
        0.177,  # half_of_another above 0
        -0.269,  # of another point there
        -0.314,  # of another point there above -2
        0.263,  # of another point there above 0
        0.231,  # said where contradicted
        -0.234,  # said where contradicted above -2
        0.039,  # said where contradicted above 0
        0.731,  # said over contradicted
        0.746,  # said over half
        0.582,  # lines say covered
        0.346,  # lines say partial
        0.499,  # lines say missed
        0.275,  # lines say contradicted
        0.048,  # lines pin it on another subject
        0.347,  # share of parts that lines say
        0.110,  # about a subject
        -0.855,  # said, much learned
        0.280,  # half, much learned
        0.133,  # contradicted, much learned
        -0.527,  # much learned
        0.916,  # words of the stretch
        0.851,  # always
        0.530,  # credit of the other points
        0.291,  # contradictions among the other points
        1.267,  # credit of the other points, log
        -1.275,  # other points touched, log
    ),
    "partial": (
        -0.222,  # said
        -0.130,  # said above -2
        0.063,  # said above 0
        -0.431,  # said_of_another
        0.543,  # said_of_another above -2
        0.417,  # said_of_another above 0
        1.219,  # half
        0.109,  # half above -2
        -0.419,  # half above 0
        -0.863,  # contradicted
        0.575,  # contradicted above -2
        -0.210,  # contradicted above 0
        0.356,  # half_of_another
        0.611,  # half_of_another above -2
        0.137,  # half_of_another above 0
        0.312,  # of another point there
        -0.023,  # of another point there above -2
        -0.096,  # of another point there above 0
        0.195,  # said where contradicted
        0.308,  # said where contradicted above -2
        -0.143,  # said where contradicted above 0
        0.385,  # said over contradicted
        -0.864,  # said over half
        0.226,  # lines say covered
        0.674,  # lines say partial
        0.028,  # lines say missed
        -0.076,  # lines say contradicted
        -0.007,  # lines pin it on another subject
        -0.084,  # share of parts that lines say
        -0.132,  # about a subject
        0.296,  # said, much learned
        -0.872,  # half, much learned
        0.105,  # contradicted, much learned
        -0.160,  # much learned
        -0.839,  # words of the stretch
        0.426,  # always
        -0.221,  # credit of the other points
        -1.246,  # contradictions among the other points
        -0.350,  # credit of the other points, log
        0.637,  # other points touched, log
    ),
    "missed": (
        -0.722,  # said
        -0.653,  # said above -2
        0.676,  # said above 0
        -0.131,  # said_of_another
        -1.512,  # said_of_another above -2
        -0.282,  # said_of_another above 0
        -0.787,  # half
        -1.241,  # half above -2
        0.669,  # half above 0
        -0.866,  # contradicted
        -0.599,  # contradicted above -2
        0.127,  # contradicted above 0
        0.097,  # half_of_another
        -1.040,  # half_of_another above -2
        -0.353,  # half_of_another above 0
        0.280,  # of another point there
        0.065,  # of another point there above -2
        -0.129,  # of another point there above 0
        -0.733,  # said where contradicted
        0.179,  # said where contradicted above -2
        0.168,  # said where contradicted above 0
        0.087,  # said over contradicted
        0.039,  # said over half
        -0.819,  # lines say covered
        -0.645,  # lines say partial
        -0.162,  # lines say missed
        -0.822,  # lines say contradicted
        0.020,  # lines pin it on another subject
        0.071,  # share of parts that lines say
        0.056,  # about a subject
        -0.088,  # said, much learned
        0.863,  # half, much learned
        0.242,  # contradicted, much learned
        0.419,  # much learned
        -0.541,  # words of the stretch
        -1.223,  # always
        0.304,  # credit of the other points
        0.051,  # contradictions among the other points
        -0.560,  # credit of the other points, log
        0.436,  # other points touched, log
    ),
    "contradicted": (
        -0.198,  # said
        0.818,  # said above -2
        -0.467,  # said above 0
        0.072,  # said_of_another
        0.222,  # said_of_another above -2
        -0.032,  # said_of_another above 0
        -0.329,  # half
        0.644,  # half above -2
        -0.090,  # half above 0
        1.807,  # contradicted
        -0.564,  # contradicted above -2
        0.046,  # contradicted above 0
        -0.392,  # half_of_another
        0.097,  # half_of_another above -2
        0.040,  # half_of_another above 0
        -0.324,  # of another point there
        0.272,  # of another point there above -2
        -0.038,  # of another point there above 0
        0.307,  # said where contradicted
        -0.252,  # said where contradicted above -2
        -0.064,  # said where contradicted above 0
        -1.203,  # said over contradicted
        0.079,  # said over half
        0.011,  # lines say covered
        -0.375,  # lines say partial
        -0.365,  # lines say missed
        0.623,  # lines say contradicted
        -0.061,  # lines pin it on another subject
        -0.334,  # share of parts that lines say
        -0.034,  # about a subject
        0.648,  # said, much learned
        -0.270,  # half, much learned
        -0.480,  # contradicted, much learned
        0.269,  # much learned
        0.464,  # words of the stretch
        -0.053,  # always
        -0.612,  # credit of the other points
        0.904,  # contradictions among the other points
        -0.357,  # credit of the other points, log
        0.202,  # other points touched, log
    ),
}

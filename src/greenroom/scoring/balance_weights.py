"""Weights of what `balance` weighs up, for each status; written by scripts/fit_balance.py, not by hand."""

from __future__ import annotations

from greenroom.bank.model import Status

ALONE: dict[Status, tuple[float, ...]] = {
    "covered": (
        1.134,  # said
        0.248,  # said above -2
        -0.446,  # said above 0
        0.289,  # said_of_another
        0.447,  # said_of_another above -2
        -0.486,  # said_of_another above 0
        0.062,  # half
        -0.065,  # half above -2
        0.267,  # half above 0
        -0.213,  # contradicted
        0.434,  # contradicted above -2
        -0.254,  # contradicted above 0
        0.092,  # half_of_another
        -0.027,  # half_of_another above -2
        -0.065,  # half_of_another above 0
        -0.718,  # of another point there
        0.265,  # of another point there above -2
        0.221,  # of another point there above 0
        0.658,  # said again
        0.295,  # said again above -2
        0.396,  # said again above 0
        0.003,  # said where contradicted
        0.209,  # said where contradicted above -2
        0.070,  # said where contradicted above 0
        0.808,  # said over contradicted
        0.643,  # said over half
        0.704,  # lines say covered
        0.343,  # lines say partial
        0.529,  # lines say missed
        0.184,  # lines say contradicted
        0.022,  # lines pin it on another subject
        0.257,  # share of parts that lines say
        0.143,  # about a subject
        -1.007,  # said, much learned
        0.291,  # half, much learned
        0.497,  # contradicted, much learned
        -0.620,  # much learned
        1.450,  # words of the stretch
        0.880,  # always
    ),
    "partial": (
        -0.240,  # said
        -0.092,  # said above -2
        -0.158,  # said above 0
        -0.186,  # said_of_another
        0.477,  # said_of_another above -2
        0.403,  # said_of_another above 0
        1.412,  # half
        -0.078,  # half above -2
        -0.162,  # half above 0
        -0.917,  # contradicted
        0.405,  # contradicted above -2
        0.465,  # contradicted above 0
        0.137,  # half_of_another
        0.916,  # half_of_another above -2
        0.270,  # half_of_another above 0
        0.152,  # of another point there
        0.157,  # of another point there above -2
        -0.198,  # of another point there above 0
        -0.221,  # said again
        0.089,  # said again above -2
        -0.099,  # said again above 0
        0.146,  # said where contradicted
        0.067,  # said where contradicted above -2
        -0.195,  # said where contradicted above 0
        0.406,  # said over contradicted
        -0.991,  # said over half
        -0.070,  # lines say covered
        0.417,  # lines say partial
        -0.224,  # lines say missed
        -0.522,  # lines say contradicted
        -0.055,  # lines pin it on another subject
        -0.059,  # share of parts that lines say
        -0.034,  # about a subject
        0.525,  # said, much learned
        -1.213,  # half, much learned
        0.151,  # contradicted, much learned
        -0.117,  # much learned
        -0.971,  # words of the stretch
        -0.199,  # always
    ),
    "missed": (
        -1.040,  # said
        -0.402,  # said above -2
        0.513,  # said above 0
        -0.329,  # said_of_another
        -1.124,  # said_of_another above -2
        -0.103,  # said_of_another above 0
        -1.267,  # half
        -0.447,  # half above -2
        0.226,  # half above 0
        -1.270,  # contradicted
        -0.232,  # contradicted above -2
        0.292,  # contradicted above 0
        -0.044,  # half_of_another
        -1.272,  # half_of_another above -2
        -0.228,  # half_of_another above 0
        0.886,  # of another point there
        -0.526,  # of another point there above -2
        -0.043,  # of another point there above 0
        -0.211,  # said again
        -0.162,  # said again above -2
        -0.099,  # said again above 0
        -0.335,  # said where contradicted
        -0.342,  # said where contradicted above -2
        0.200,  # said where contradicted above 0
        0.138,  # said over contradicted
        0.136,  # said over half
        -1.190,  # lines say covered
        -0.931,  # lines say partial
        -0.477,  # lines say missed
        -0.964,  # lines say contradicted
        -0.093,  # lines pin it on another subject
        0.075,  # share of parts that lines say
        0.177,  # about a subject
        0.052,  # said, much learned
        0.963,  # half, much learned
        0.280,  # contradicted, much learned
        1.504,  # much learned
        -1.455,  # words of the stretch
        -1.781,  # always
    ),
    "contradicted": (
        0.147,  # said
        0.246,  # said above -2
        0.090,  # said above 0
        0.226,  # said_of_another
        0.200,  # said_of_another above -2
        0.186,  # said_of_another above 0
        -0.207,  # half
        0.589,  # half above -2
        -0.331,  # half above 0
        2.399,  # contradicted
        -0.607,  # contradicted above -2
        -0.503,  # contradicted above 0
        -0.184,  # half_of_another
        0.384,  # half_of_another above -2
        0.023,  # half_of_another above 0
        -0.320,  # of another point there
        0.104,  # of another point there above -2
        0.021,  # of another point there above 0
        -0.226,  # said again
        -0.223,  # said again above -2
        -0.199,  # said again above 0
        0.186,  # said where contradicted
        0.066,  # said where contradicted above -2
        -0.075,  # said where contradicted above 0
        -1.352,  # said over contradicted
        0.212,  # said over half
        0.556,  # lines say covered
        0.171,  # lines say partial
        0.171,  # lines say missed
        1.302,  # lines say contradicted
        0.126,  # lines pin it on another subject
        -0.273,  # share of parts that lines say
        -0.287,  # about a subject
        0.430,  # said, much learned
        -0.042,  # half, much learned
        -0.927,  # contradicted, much learned
        -0.767,  # much learned
        0.976,  # words of the stretch
        1.100,  # always
    ),
}

IN_COMPANY: dict[Status, tuple[float, ...]] = {
    "covered": (
        1.214,  # said
        0.229,  # said above -2
        -0.446,  # said above 0
        0.308,  # said_of_another
        0.520,  # said_of_another above -2
        -0.503,  # said_of_another above 0
        0.118,  # half
        0.051,  # half above -2
        0.217,  # half above 0
        -0.074,  # contradicted
        0.472,  # contradicted above -2
        -0.334,  # contradicted above 0
        -0.005,  # half_of_another
        0.178,  # half_of_another above -2
        0.019,  # half_of_another above 0
        -0.670,  # of another point there
        0.137,  # of another point there above -2
        0.231,  # of another point there above 0
        0.404,  # said again
        0.578,  # said again above -2
        0.398,  # said again above 0
        0.006,  # said where contradicted
        0.151,  # said where contradicted above -2
        0.187,  # said where contradicted above 0
        0.773,  # said over contradicted
        0.658,  # said over half
        0.616,  # lines say covered
        0.195,  # lines say partial
        0.353,  # lines say missed
        0.172,  # lines say contradicted
        0.043,  # lines pin it on another subject
        0.198,  # share of parts that lines say
        0.200,  # about a subject
        -1.114,  # said, much learned
        0.133,  # half, much learned
        0.387,  # contradicted, much learned
        -1.071,  # much learned
        1.391,  # words of the stretch
        0.668,  # always
        0.761,  # credit of the other points
        -0.739,  # contradictions among the other points
    ),
    "partial": (
        -0.170,  # said
        -0.135,  # said above -2
        -0.077,  # said above 0
        -0.147,  # said_of_another
        0.454,  # said_of_another above -2
        0.379,  # said_of_another above 0
        1.399,  # half
        -0.166,  # half above -2
        -0.124,  # half above 0
        -0.764,  # contradicted
        0.260,  # contradicted above -2
        0.419,  # contradicted above 0
        0.231,  # half_of_another
        0.783,  # half_of_another above -2
        0.204,  # half_of_another above 0
        0.233,  # of another point there
        0.109,  # of another point there above -2
        -0.220,  # of another point there above 0
        -0.119,  # said again
        -0.065,  # said again above -2
        -0.129,  # said again above 0
        0.052,  # said where contradicted
        0.211,  # said where contradicted above -2
        -0.182,  # said where contradicted above 0
        0.356,  # said over contradicted
        -0.941,  # said over half
        0.292,  # lines say covered
        0.750,  # lines say partial
        0.083,  # lines say missed
        -0.037,  # lines say contradicted
        -0.015,  # lines pin it on another subject
        -0.049,  # share of parts that lines say
        -0.140,  # about a subject
        0.430,  # said, much learned
        -1.153,  # half, much learned
        0.182,  # contradicted, much learned
        -0.274,  # much learned
        -0.998,  # words of the stretch
        0.544,  # always
        -0.146,  # credit of the other points
        -0.961,  # contradictions among the other points
    ),
    "missed": (
        -1.057,  # said
        -0.366,  # said above -2
        0.441,  # said above 0
        -0.353,  # said_of_another
        -1.040,  # said_of_another above -2
        -0.101,  # said_of_another above 0
        -1.238,  # half
        -0.367,  # half above -2
        0.156,  # half above 0
        -1.319,  # contradicted
        -0.159,  # contradicted above -2
        0.248,  # contradicted above 0
        -0.107,  # half_of_another
        -1.113,  # half_of_another above -2
        -0.162,  # half_of_another above 0
        0.868,  # of another point there
        -0.505,  # of another point there above -2
        -0.038,  # of another point there above 0
        -0.320,  # said again
        -0.073,  # said again above -2
        -0.099,  # said again above 0
        -0.281,  # said where contradicted
        -0.425,  # said where contradicted above -2
        0.217,  # said where contradicted above 0
        0.157,  # said over contradicted
        0.109,  # said over half
        -1.403,  # lines say covered
        -1.145,  # lines say partial
        -0.679,  # lines say missed
        -1.233,  # lines say contradicted
        -0.079,  # lines pin it on another subject
        0.059,  # share of parts that lines say
        0.219,  # about a subject
        0.037,  # said, much learned
        0.893,  # half, much learned
        0.238,  # contradicted, much learned
        1.462,  # much learned
        -1.503,  # words of the stretch
        -2.230,  # always
        0.348,  # credit of the other points
        0.610,  # contradictions among the other points
    ),
    "contradicted": (
        0.013,  # said
        0.272,  # said above -2
        0.082,  # said above 0
        0.192,  # said_of_another
        0.066,  # said_of_another above -2
        0.225,  # said_of_another above 0
        -0.279,  # half
        0.482,  # half above -2
        -0.248,  # half above 0
        2.157,  # contradicted
        -0.573,  # contradicted above -2
        -0.332,  # contradicted above 0
        -0.118,  # half_of_another
        0.152,  # half_of_another above -2
        -0.060,  # half_of_another above 0
        -0.430,  # of another point there
        0.259,  # of another point there above -2
        0.027,  # of another point there above 0
        0.036,  # said again
        -0.440,  # said again above -2
        -0.170,  # said again above 0
        0.223,  # said where contradicted
        0.063,  # said where contradicted above -2
        -0.222,  # said where contradicted above 0
        -1.287,  # said over contradicted
        0.175,  # said over half
        0.495,  # lines say covered
        0.201,  # lines say partial
        0.243,  # lines say missed
        1.098,  # lines say contradicted
        0.051,  # lines pin it on another subject
        -0.208,  # share of parts that lines say
        -0.278,  # about a subject
        0.647,  # said, much learned
        0.128,  # half, much learned
        -0.808,  # contradicted, much learned
        -0.117,  # much learned
        1.110,  # words of the stretch
        1.018,  # always
        -0.963,  # credit of the other points
        1.089,  # contradictions among the other points
    ),
}

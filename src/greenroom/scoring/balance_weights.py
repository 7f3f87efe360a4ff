"""Weights of what `balance` weighs up, for each status; written by scripts/fit_balance.py, not by hand."""

from __future__ import annotations

from greenroom.bank.model import Status

ALONE: dict[Status, tuple[float, ...]] = {
    "covered": (
        1.284,  # said
        -0.118,  # said above -2
        -0.328,  # said above 0
        0.588,  # said_of_another
        0.880,  # said_of_another above -2
        -0.145,  # said_of_another above 0
        -0.171,  # half
        0.531,  # half above -2
        -0.203,  # half above 0
        -0.221,  # contradicted
        0.617,  # contradicted above -2
        -0.061,  # contradicted above 0
        0.107,  # half_of_another
        -0.208,  # half_of_another above -2
        -0.063,  # half_of_another above 0
        -0.370,  # of another point there
        -0.149,  # of another point there above -2
        0.267,  # of another point there above 0
        0.207,  # said where contradicted
        -0.158,  # said where contradicted above -2
        -0.070,  # said where contradicted above 0
        0.903,  # said over contradicted
        0.873,  # said over half
        0.626,  # lines say covered
        0.362,  # lines say partial
        0.563,  # lines say missed
        0.319,  # lines say contradicted
        0.067,  # lines pin it on another subject
        0.330,  # share of parts that lines say
        0.065,  # about a subject
        -0.931,  # said, much learned
        0.406,  # half, much learned
        0.323,  # contradicted, much learned
        -0.322,  # much learned
        1.116,  # words of the stretch
        0.935,  # always
    ),
    "partial": (
        -0.313,  # said
        0.188,  # said above -2
        -0.261,  # said above 0
        -0.317,  # said_of_another
        0.464,  # said_of_another above -2
        0.256,  # said_of_another above 0
        1.696,  # half
        -0.125,  # half above -2
        -0.202,  # half above 0
        -0.872,  # contradicted
        0.487,  # contradicted above -2
        -0.105,  # contradicted above 0
        0.327,  # half_of_another
        0.774,  # half_of_another above -2
        0.275,  # half_of_another above 0
        0.267,  # of another point there
        -0.009,  # of another point there above -2
        -0.175,  # of another point there above 0
        0.351,  # said where contradicted
        0.053,  # said where contradicted above -2
        -0.369,  # said where contradicted above 0
        0.335,  # said over contradicted
        -1.205,  # said over half
        0.228,  # lines say covered
        0.650,  # lines say partial
        -0.015,  # lines say missed
        -0.285,  # lines say contradicted
        -0.057,  # lines pin it on another subject
        -0.170,  # share of parts that lines say
        -0.179,  # about a subject
        0.569,  # said, much learned
        -1.342,  # half, much learned
        -0.051,  # contradicted, much learned
        -0.143,  # much learned
        -1.169,  # words of the stretch
        0.289,  # always
    ),
    "missed": (
        -0.576,  # said
        -0.806,  # said above -2
        0.831,  # said above 0
        -0.149,  # said_of_another
        -1.586,  # said_of_another above -2
        -0.054,  # said_of_another above 0
        -1.048,  # half
        -1.176,  # half above -2
        0.394,  # half above 0
        -0.878,  # contradicted
        -0.774,  # contradicted above -2
        0.655,  # contradicted above 0
        0.035,  # half_of_another
        -0.959,  # half_of_another above -2
        -0.328,  # half_of_another above 0
        0.396,  # of another point there
        -0.132,  # of another point there above -2
        -0.081,  # of another point there above 0
        -0.887,  # said where contradicted
        0.284,  # said where contradicted above -2
        0.220,  # said where contradicted above 0
        0.181,  # said over contradicted
        0.283,  # said over half
        -0.795,  # lines say covered
        -0.637,  # lines say partial
        -0.229,  # lines say missed
        -0.741,  # lines say contradicted
        -0.009,  # lines pin it on another subject
        0.032,  # share of parts that lines say
        0.122,  # about a subject
        -0.427,  # said, much learned
        1.125,  # half, much learned
        0.303,  # contradicted, much learned
        0.447,  # much learned
        -0.689,  # words of the stretch
        -1.201,  # always
    ),
    "contradicted": (
        -0.395,  # said
        0.735,  # said above -2
        -0.241,  # said above 0
        -0.123,  # said_of_another
        0.242,  # said_of_another above -2
        -0.056,  # said_of_another above 0
        -0.476,  # half
        0.769,  # half above -2
        0.011,  # half above 0
        1.972,  # contradicted
        -0.331,  # contradicted above -2
        -0.489,  # contradicted above 0
        -0.468,  # half_of_another
        0.393,  # half_of_another above -2
        0.116,  # half_of_another above 0
        -0.293,  # of another point there
        0.291,  # of another point there above -2
        -0.011,  # of another point there above 0
        0.328,  # said where contradicted
        -0.178,  # said where contradicted above -2
        0.219,  # said where contradicted above 0
        -1.420,  # said over contradicted
        0.049,  # said over half
        -0.059,  # lines say covered
        -0.375,  # lines say partial
        -0.319,  # lines say missed
        0.708,  # lines say contradicted
        -0.002,  # lines pin it on another subject
        -0.192,  # share of parts that lines say
        -0.008,  # about a subject
        0.790,  # said, much learned
        -0.189,  # half, much learned
        -0.574,  # contradicted, much learned
        0.018,  # much learned
        0.741,  # words of the stretch
        -0.023,  # always
    ),
}

IN_COMPANY: dict[Status, tuple[float, ...]] = {
    "covered": (
        1.312,  # said
        -0.021,  # said above -2
        -0.325,  # said above 0
        0.506,  # said_of_another
        0.982,  # said_of_another above -2
        -0.150,  # said_of_another above 0
        -0.056,  # half
        0.646,  # half above -2
        -0.297,  # half above 0
        -0.104,  # contradicted
        0.551,  # contradicted above -2
        -0.090,  # contradicted above 0
        -0.004,  # half_of_another
        -0.019,  # half_of_another above -2
        0.005,  # half_of_another above 0
        -0.396,  # of another point there
        -0.144,  # of another point there above -2
        0.183,  # of another point there above 0
        0.209,  # said where contradicted
        -0.294,  # said where contradicted above -2
        0.041,  # said where contradicted above 0
        0.850,  # said over contradicted
        0.821,  # said over half
        0.643,  # lines say covered
        0.306,  # lines say partial
        0.495,  # lines say missed
        0.351,  # lines say contradicted
        0.096,  # lines pin it on another subject
        0.266,  # share of parts that lines say
        0.095,  # about a subject
        -1.013,  # said, much learned
        0.205,  # half, much learned
        0.251,  # contradicted, much learned
        -0.625,  # much learned
        1.257,  # words of the stretch
        0.898,  # always
        0.571,  # credit of the other points
        0.382,  # contradictions among the other points
        1.240,  # credit of the other points, log
        -1.294,  # other points touched, log
    ),
    "partial": (
        -0.346,  # said
        0.219,  # said above -2
        -0.224,  # said above 0
        -0.358,  # said_of_another
        0.489,  # said_of_another above -2
        0.250,  # said_of_another above 0
        1.569,  # half
        -0.039,  # half above -2
        -0.312,  # half above 0
        -0.929,  # contradicted
        0.465,  # contradicted above -2
        -0.067,  # contradicted above 0
        0.295,  # half_of_another
        0.786,  # half_of_another above -2
        0.222,  # half_of_another above 0
        0.289,  # of another point there
        0.073,  # of another point there above -2
        -0.248,  # of another point there above 0
        0.370,  # said where contradicted
        0.076,  # said where contradicted above -2
        -0.392,  # said where contradicted above 0
        0.349,  # said over contradicted
        -1.149,  # said over half
        0.429,  # lines say covered
        0.824,  # lines say partial
        0.167,  # lines say missed
        0.042,  # lines say contradicted
        -0.008,  # lines pin it on another subject
        -0.150,  # share of parts that lines say
        -0.208,  # about a subject
        0.515,  # said, much learned
        -1.220,  # half, much learned
        0.094,  # contradicted, much learned
        -0.128,  # much learned
        -1.221,  # words of the stretch
        0.731,  # always
        -0.360,  # credit of the other points
        -1.347,  # contradictions among the other points
        -0.338,  # credit of the other points, log
        0.664,  # other points touched, log
    ),
    "missed": (
        -0.640,  # said
        -0.784,  # said above -2
        0.752,  # said above 0
        -0.169,  # said_of_another
        -1.525,  # said_of_another above -2
        -0.025,  # said_of_another above 0
        -1.158,  # half
        -1.174,  # half above -2
        0.402,  # half above 0
        -0.923,  # contradicted
        -0.761,  # contradicted above -2
        0.670,  # contradicted above 0
        0.048,  # half_of_another
        -1.032,  # half_of_another above -2
        -0.327,  # half_of_another above 0
        0.360,  # of another point there
        -0.064,  # of another point there above -2
        -0.079,  # of another point there above 0
        -0.843,  # said where contradicted
        0.297,  # said where contradicted above -2
        0.210,  # said where contradicted above 0
        0.170,  # said over contradicted
        0.311,  # said over half
        -0.815,  # lines say covered
        -0.681,  # lines say partial
        -0.256,  # lines say missed
        -0.839,  # lines say contradicted
        0.014,  # lines pin it on another subject
        0.026,  # share of parts that lines say
        0.126,  # about a subject
        -0.383,  # said, much learned
        1.249,  # half, much learned
        0.302,  # contradicted, much learned
        0.460,  # much learned
        -0.722,  # words of the stretch
        -1.295,  # always
        0.074,  # credit of the other points
        -0.123,  # contradictions among the other points
        -0.570,  # credit of the other points, log
        0.629,  # other points touched, log
    ),
    "contradicted": (
        -0.326,  # said
        0.585,  # said above -2
        -0.203,  # said above 0
        0.021,  # said_of_another
        0.053,  # said_of_another above -2
        -0.074,  # said_of_another above 0
        -0.355,  # half
        0.567,  # half above -2
        0.207,  # half above 0
        1.956,  # contradicted
        -0.255,  # contradicted above -2
        -0.513,  # contradicted above 0
        -0.339,  # half_of_another
        0.266,  # half_of_another above -2
        0.100,  # half_of_another above 0
        -0.252,  # of another point there
        0.135,  # of another point there above -2
        0.144,  # of another point there above 0
        0.265,  # said where contradicted
        -0.079,  # said where contradicted above -2
        0.140,  # said where contradicted above 0
        -1.369,  # said over contradicted
        0.018,  # said over half
        -0.257,  # lines say covered
        -0.449,  # lines say partial
        -0.407,  # lines say missed
        0.446,  # lines say contradicted
        -0.102,  # lines pin it on another subject
        -0.142,  # share of parts that lines say
        -0.014,  # about a subject
        0.881,  # said, much learned
        -0.234,  # half, much learned
        -0.647,  # contradicted, much learned
        0.293,  # much learned
        0.686,  # words of the stretch
        -0.334,  # always
        -0.285,  # credit of the other points
        1.088,  # contradictions among the other points
        -0.332,  # credit of the other points, log
        0.001,  # other points touched, log
    ),
}

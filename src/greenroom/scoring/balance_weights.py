"""Weights of what `balance` weighs up, for each status; written by scripts/fit_balance.py, not by hand."""

from __future__ import annotations

from greenroom.bank.model import Status

ALONE: dict[Status, tuple[float, ...]] = {
    "covered": (
        1.365,  # said
        -0.301,  # said above -2
        -0.259,  # said above 0
        0.548,  # said_of_another
        0.980,  # said_of_another above -2
        -0.162,  # said_of_another above 0
        -0.059,  # half
        0.311,  # half above -2
        -0.073,  # half above 0
        -0.161,  # contradicted
        0.443,  # contradicted above -2
        0.019,  # contradicted above 0
        0.063,  # half_of_another
        -0.149,  # half_of_another above -2
        -0.042,  # half_of_another above 0
        -0.489,  # of another point there
        -0.056,  # of another point there above -2
        0.265,  # of another point there above 0
        0.164,  # said where contradicted
        -0.055,  # said where contradicted above -2
        -0.086,  # said where contradicted above 0
        0.916,  # said over contradicted
        0.855,  # said over half
        0.665,  # lines say covered
        0.396,  # lines say partial
        0.605,  # lines say missed
        0.366,  # lines say contradicted
        0.066,  # lines pin it on another subject
        0.320,  # share of parts that lines say
        0.094,  # about a subject
        -0.926,  # said, much learned
        0.366,  # half, much learned
        0.351,  # contradicted, much learned
        -0.520,  # much learned
        1.326,  # words of the stretch
        1.082,  # other points around, below -2
        1.016,  # always
    ),
    "partial": (
        -0.217,  # said
        0.033,  # said above -2
        -0.200,  # said above 0
        -0.317,  # said_of_another
        0.500,  # said_of_another above -2
        0.271,  # said_of_another above 0
        1.784,  # half
        -0.298,  # half above -2
        -0.085,  # half above 0
        -0.790,  # contradicted
        0.360,  # contradicted above -2
        -0.092,  # contradicted above 0
        0.304,  # half_of_another
        0.856,  # half_of_another above -2
        0.293,  # half_of_another above 0
        0.196,  # of another point there
        0.063,  # of another point there above -2
        -0.196,  # of another point there above 0
        0.317,  # said where contradicted
        0.140,  # said where contradicted above -2
        -0.351,  # said where contradicted above 0
        0.344,  # said over contradicted
        -1.200,  # said over half
        0.306,  # lines say covered
        0.721,  # lines say partial
        0.043,  # lines say missed
        -0.218,  # lines say contradicted
        -0.064,  # lines pin it on another subject
        -0.175,  # share of parts that lines say
        -0.178,  # about a subject
        0.516,  # said, much learned
        -1.355,  # half, much learned
        -0.053,  # contradicted, much learned
        -0.294,  # much learned
        -1.057,  # words of the stretch
        0.622,  # other points around, below -2
        0.426,  # always
    ),
    "missed": (
        -0.814,  # said
        -0.320,  # said above -2
        0.656,  # said above 0
        -0.096,  # said_of_another
        -1.767,  # said_of_another above -2
        -0.067,  # said_of_another above 0
        -1.345,  # half
        -0.609,  # half above -2
        0.105,  # half above 0
        -1.028,  # contradicted
        -0.337,  # contradicted above -2
        0.500,  # contradicted above 0
        0.125,  # half_of_another
        -1.118,  # half_of_another above -2
        -0.374,  # half_of_another above 0
        0.738,  # of another point there
        -0.416,  # of another point there above -2
        -0.076,  # of another point there above 0
        -0.772,  # said where contradicted
        0.031,  # said where contradicted above -2
        0.183,  # said where contradicted above 0
        0.129,  # said over contradicted
        0.319,  # said over half
        -0.937,  # lines say covered
        -0.757,  # lines say partial
        -0.345,  # lines say missed
        -0.873,  # lines say contradicted
        0.013,  # lines pin it on another subject
        0.063,  # share of parts that lines say
        0.096,  # about a subject
        -0.372,  # said, much learned
        1.204,  # half, much learned
        0.195,  # contradicted, much learned
        0.847,  # much learned
        -1.240,  # words of the stretch
        -3.856,  # other points around, below -2
        -1.456,  # always
    ),
    "contradicted": (
        -0.334,  # said
        0.589,  # said above -2
        -0.197,  # said above 0
        -0.135,  # said_of_another
        0.287,  # said_of_another above -2
        -0.042,  # said_of_another above 0
        -0.379,  # half
        0.597,  # half above -2
        0.053,  # half above 0
        1.979,  # contradicted
        -0.466,  # contradicted above -2
        -0.427,  # contradicted above 0
        -0.492,  # half_of_another
        0.410,  # half_of_another above -2
        0.123,  # half_of_another above 0
        -0.445,  # of another point there
        0.409,  # of another point there above -2
        0.006,  # of another point there above 0
        0.291,  # said where contradicted
        -0.116,  # said where contradicted above -2
        0.254,  # said where contradicted above 0
        -1.388,  # said over contradicted
        0.027,  # said over half
        -0.033,  # lines say covered
        -0.360,  # lines say partial
        -0.303,  # lines say missed
        0.726,  # lines say contradicted
        -0.014,  # lines pin it on another subject
        -0.209,  # share of parts that lines say
        -0.013,  # about a subject
        0.782,  # said, much learned
        -0.215,  # half, much learned
        -0.494,  # contradicted, much learned
        -0.033,  # much learned
        0.972,  # words of the stretch
        2.152,  # other points around, below -2
        0.015,  # always
    ),
}

IN_COMPANY: dict[Status, tuple[float, ...]] = {
    "covered": (
        1.436,  # said
        -0.258,  # said above -2
        -0.245,  # said above 0
        0.528,  # said_of_another
        1.031,  # said_of_another above -2
        -0.126,  # said_of_another above 0
        0.081,  # half
        0.327,  # half above -2
        -0.112,  # half above 0
        -0.042,  # contradicted
        0.354,  # contradicted above -2
        0.020,  # contradicted above 0
        -0.042,  # half_of_another
        0.003,  # half_of_another above -2
        0.006,  # half_of_another above 0
        -0.452,  # of another point there
        -0.066,  # of another point there above -2
        0.166,  # of another point there above 0
        0.159,  # said where contradicted
        -0.162,  # said where contradicted above -2
        0.045,  # said where contradicted above 0
        0.887,  # said over contradicted
        0.813,  # said over half
        0.748,  # lines say covered
        0.403,  # lines say partial
        0.595,  # lines say missed
        0.479,  # lines say contradicted
        0.094,  # lines pin it on another subject
        0.258,  # share of parts that lines say
        0.105,  # about a subject
        -1.029,  # said, much learned
        0.202,  # half, much learned
        0.313,  # contradicted, much learned
        -0.820,  # much learned
        1.334,  # words of the stretch
        1.251,  # other points around, below -2
        1.112,  # always
        0.551,  # credit of the other points
        -0.066,  # contradictions among the other points
        0.788,  # credit of the other points, log
        -0.857,  # other points touched, log
    ),
    "partial": (
        -0.209,  # said
        -0.001,  # said above -2
        -0.141,  # said above 0
        -0.352,  # said_of_another
        0.477,  # said_of_another above -2
        0.237,  # said_of_another above 0
        1.617,  # half
        -0.234,  # half above -2
        -0.145,  # half above 0
        -0.804,  # contradicted
        0.269,  # contradicted above -2
        -0.039,  # contradicted above 0
        0.286,  # half_of_another
        0.817,  # half_of_another above -2
        0.235,  # half_of_another above 0
        0.174,  # of another point there
        0.169,  # of another point there above -2
        -0.252,  # of another point there above 0
        0.292,  # said where contradicted
        0.179,  # said where contradicted above -2
        -0.348,  # said where contradicted above 0
        0.357,  # said over contradicted
        -1.096,  # said over half
        0.510,  # lines say covered
        0.898,  # lines say partial
        0.229,  # lines say missed
        0.100,  # lines say contradicted
        -0.007,  # lines pin it on another subject
        -0.142,  # share of parts that lines say
        -0.220,  # about a subject
        0.435,  # said, much learned
        -1.183,  # half, much learned
        0.085,  # contradicted, much learned
        -0.278,  # much learned
        -1.035,  # words of the stretch
        0.744,  # other points around, below -2
        0.868,  # always
        -0.399,  # credit of the other points
        -1.423,  # contradictions among the other points
        -0.375,  # credit of the other points, log
        0.679,  # other points touched, log
    ),
    "missed": (
        -0.956,  # said
        -0.171,  # said above -2
        0.517,  # said above 0
        -0.181,  # said_of_another
        -1.674,  # said_of_another above -2
        -0.055,  # said_of_another above 0
        -1.409,  # half
        -0.431,  # half above -2
        0.000,  # half above 0
        -1.125,  # contradicted
        -0.181,  # contradicted above -2
        0.446,  # contradicted above 0
        0.114,  # half_of_another
        -1.099,  # half_of_another above -2
        -0.348,  # half_of_another above 0
        0.631,  # of another point there
        -0.332,  # of another point there above -2
        -0.050,  # of another point there above 0
        -0.652,  # said where contradicted
        -0.053,  # said where contradicted above -2
        0.155,  # said where contradicted above 0
        0.101,  # said over contradicted
        0.272,  # said over half
        -1.182,  # lines say covered
        -1.014,  # lines say partial
        -0.582,  # lines say missed
        -1.203,  # lines say contradicted
        0.013,  # lines pin it on another subject
        0.044,  # share of parts that lines say
        0.148,  # about a subject
        -0.299,  # said, much learned
        1.171,  # half, much learned
        0.145,  # contradicted, much learned
        0.803,  # much learned
        -1.197,  # words of the stretch
        -4.389,  # other points around, below -2
        -1.990,  # always
        0.534,  # credit of the other points
        0.562,  # contradictions among the other points
        -0.183,  # credit of the other points, log
        0.144,  # other points touched, log
    ),
    "contradicted": (
        -0.272,  # said
        0.430,  # said above -2
        -0.131,  # said above 0
        0.005,  # said_of_another
        0.166,  # said_of_another above -2
        -0.056,  # said_of_another above 0
        -0.289,  # half
        0.338,  # half above -2
        0.257,  # half above 0
        1.971,  # contradicted
        -0.442,  # contradicted above -2
        -0.427,  # contradicted above 0
        -0.357,  # half_of_another
        0.279,  # half_of_another above -2
        0.107,  # half_of_another above 0
        -0.353,  # of another point there
        0.229,  # of another point there above -2
        0.136,  # of another point there above 0
        0.201,  # said where contradicted
        0.035,  # said where contradicted above -2
        0.148,  # said where contradicted above 0
        -1.345,  # said over contradicted
        0.010,  # said over half
        -0.076,  # lines say covered
        -0.287,  # lines say partial
        -0.242,  # lines say missed
        0.625,  # lines say contradicted
        -0.100,  # lines pin it on another subject
        -0.160,  # share of parts that lines say
        -0.033,  # about a subject
        0.893,  # said, much learned
        -0.191,  # half, much learned
        -0.543,  # contradicted, much learned
        0.295,  # much learned
        0.897,  # words of the stretch
        2.394,  # other points around, below -2
        0.010,  # always
        -0.686,  # credit of the other points
        0.927,  # contradictions among the other points
        -0.229,  # credit of the other points, log
        0.033,  # other points touched, log
    ),
}

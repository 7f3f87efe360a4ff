"""Weights of what `balance` weighs up, for each status; written by scripts/fit_balance.py, not by hand."""

from __future__ import annotations

from greenroom.bank.model import Status

ALONE: dict[Status, tuple[float, ...]] = {
    "covered": (
        1.277,  # said
        -0.224,  # said above -2
        -0.274,  # said above 0
        0.569,  # said_of_another
        0.932,  # said_of_another above -2
        -0.133,  # said_of_another above 0
        -0.128,  # half
        0.419,  # half above -2
        -0.132,  # half above 0
        -0.213,  # contradicted
        0.543,  # contradicted above -2
        -0.003,  # contradicted above 0
        0.048,  # half_of_another
        -0.163,  # half_of_another above -2
        -0.048,  # half_of_another above 0
        -0.453,  # of another point there
        -0.074,  # of another point there above -2
        0.268,  # of another point there above 0
        0.183,  # said where contradicted
        -0.083,  # said where contradicted above -2
        -0.082,  # said where contradicted above 0
        0.894,  # said over contradicted
        0.843,  # said over half
        0.604,  # lines say covered
        0.346,  # lines say partial
        0.553,  # lines say missed
        0.310,  # lines say contradicted
        0.072,  # lines pin it on another subject
        0.329,  # share of parts that lines say
        0.087,  # about a subject
        -0.846,  # said, much learned
        0.389,  # half, much learned
        0.343,  # contradicted, much learned
        -0.360,  # much learned
        1.154,  # words of the stretch
        0.467,  # other points around, below -2
        0.907,  # always
    ),
    "partial": (
        -0.283,  # said
        0.065,  # said above -2
        -0.210,  # said above 0
        -0.348,  # said_of_another
        0.479,  # said_of_another above -2
        0.255,  # said_of_another above 0
        1.677,  # half
        -0.228,  # half above -2
        -0.135,  # half above 0
        -0.816,  # contradicted
        0.393,  # contradicted above -2
        -0.086,  # contradicted above 0
        0.292,  # half_of_another
        0.822,  # half_of_another above -2
        0.295,  # half_of_another above 0
        0.148,  # of another point there
        0.099,  # of another point there above -2
        -0.183,  # of another point there above 0
        0.338,  # said where contradicted
        0.097,  # said where contradicted above -2
        -0.335,  # said where contradicted above 0
        0.319,  # said over contradicted
        -1.176,  # said over half
        0.231,  # lines say covered
        0.643,  # lines say partial
        -0.026,  # lines say missed
        -0.300,  # lines say contradicted
        -0.068,  # lines pin it on another subject
        -0.174,  # share of parts that lines say
        -0.168,  # about a subject
        0.561,  # said, much learned
        -1.260,  # half, much learned
        -0.086,  # contradicted, much learned
        -0.214,  # much learned
        -1.042,  # words of the stretch
        1.060,  # other points around, below -2
        0.274,  # always
    ),
    "missed": (
        -0.612,  # said
        -0.487,  # said above -2
        0.677,  # said above 0
        -0.082,  # said_of_another
        -1.682,  # said_of_another above -2
        -0.090,  # said_of_another above 0
        -1.121,  # half
        -0.855,  # half above -2
        0.224,  # half above 0
        -0.888,  # contradicted
        -0.555,  # contradicted above -2
        0.517,  # contradicted above 0
        0.142,  # half_of_another
        -1.051,  # half_of_another above -2
        -0.364,  # half_of_another above 0
        0.719,  # of another point there
        -0.428,  # of another point there above -2
        -0.076,  # of another point there above 0
        -0.833,  # said where contradicted
        0.101,  # said where contradicted above -2
        0.199,  # said where contradicted above 0
        0.166,  # said over contradicted
        0.306,  # said over half
        -0.768,  # lines say covered
        -0.598,  # lines say partial
        -0.191,  # lines say missed
        -0.701,  # lines say contradicted
        0.001,  # lines pin it on another subject
        0.054,  # share of parts that lines say
        0.094,  # about a subject
        -0.504,  # said, much learned
        1.090,  # half, much learned
        0.213,  # contradicted, much learned
        0.562,  # much learned
        -0.939,  # words of the stretch
        -2.390,  # other points around, below -2
        -1.129,  # always
    ),
    "contradicted": (
        -0.382,  # said
        0.646,  # said above -2
        -0.194,  # said above 0
        -0.139,  # said_of_another
        0.272,  # said_of_another above -2
        -0.032,  # said_of_another above 0
        -0.428,  # half
        0.664,  # half above -2
        0.043,  # half above 0
        1.917,  # contradicted
        -0.381,  # contradicted above -2
        -0.428,  # contradicted above 0
        -0.482,  # half_of_another
        0.391,  # half_of_another above -2
        0.117,  # half_of_another above 0
        -0.414,  # of another point there
        0.403,  # of another point there above -2
        -0.009,  # of another point there above 0
        0.311,  # said where contradicted
        -0.116,  # said where contradicted above -2
        0.218,  # said where contradicted above 0
        -1.379,  # said over contradicted
        0.027,  # said over half
        -0.067,  # lines say covered
        -0.391,  # lines say partial
        -0.336,  # lines say missed
        0.690,  # lines say contradicted
        -0.005,  # lines pin it on another subject
        -0.209,  # share of parts that lines say
        -0.014,  # about a subject
        0.789,  # said, much learned
        -0.219,  # half, much learned
        -0.470,  # contradicted, much learned
        0.012,  # much learned
        0.826,  # words of the stretch
        0.863,  # other points around, below -2
        -0.052,  # always
    ),
}

IN_COMPANY: dict[Status, tuple[float, ...]] = {
    "covered": (
        1.368,  # said
        -0.161,  # said above -2
        -0.275,  # said above 0
        0.496,  # said_of_another
        1.028,  # said_of_another above -2
        -0.146,  # said_of_another above 0
        0.005,  # half
        0.471,  # half above -2
        -0.205,  # half above 0
        -0.088,  # contradicted
        0.457,  # contradicted above -2
        -0.038,  # contradicted above 0
        -0.031,  # half_of_another
        -0.017,  # half_of_another above -2
        0.003,  # half_of_another above 0
        -0.433,  # of another point there
        -0.081,  # of another point there above -2
        0.179,  # of another point there above 0
        0.190,  # said where contradicted
        -0.207,  # said where contradicted above -2
        0.026,  # said where contradicted above 0
        0.874,  # said over contradicted
        0.818,  # said over half
        0.688,  # lines say covered
        0.356,  # lines say partial
        0.548,  # lines say missed
        0.416,  # lines say contradicted
        0.100,  # lines pin it on another subject
        0.263,  # share of parts that lines say
        0.118,  # about a subject
        -1.006,  # said, much learned
        0.219,  # half, much learned
        0.300,  # contradicted, much learned
        -0.759,  # much learned
        1.180,  # words of the stretch
        0.544,  # other points around, below -2
        1.004,  # always
        0.560,  # credit of the other points
        0.054,  # contradictions among the other points
        0.893,  # credit of the other points, log
        -0.949,  # other points touched, log
    ),
    "partial": (
        -0.236,  # said
        -0.023,  # said above -2
        -0.142,  # said above 0
        -0.328,  # said_of_another
        0.486,  # said_of_another above -2
        0.245,  # said_of_another above 0
        1.598,  # half
        -0.224,  # half above -2
        -0.157,  # half above 0
        -0.824,  # contradicted
        0.288,  # contradicted above -2
        -0.040,  # contradicted above 0
        0.309,  # half_of_another
        0.801,  # half_of_another above -2
        0.225,  # half_of_another above 0
        0.172,  # of another point there
        0.192,  # of another point there above -2
        -0.270,  # of another point there above 0
        0.276,  # said where contradicted
        0.169,  # said where contradicted above -2
        -0.360,  # said where contradicted above 0
        0.353,  # said over contradicted
        -1.100,  # said over half
        0.472,  # lines say covered
        0.859,  # lines say partial
        0.191,  # lines say missed
        0.073,  # lines say contradicted
        -0.012,  # lines pin it on another subject
        -0.141,  # share of parts that lines say
        -0.239,  # about a subject
        0.483,  # said, much learned
        -1.181,  # half, much learned
        0.094,  # contradicted, much learned
        -0.241,  # much learned
        -1.148,  # words of the stretch
        1.361,  # other points around, below -2
        0.798,  # always
        -0.341,  # credit of the other points
        -1.421,  # contradictions among the other points
        -0.411,  # credit of the other points, log
        0.611,  # other points touched, log
    ),
    "missed": (
        -0.798,  # said
        -0.318,  # said above -2
        0.568,  # said above 0
        -0.191,  # said_of_another
        -1.650,  # said_of_another above -2
        -0.027,  # said_of_another above 0
        -1.276,  # half
        -0.653,  # half above -2
        0.113,  # half above 0
        -1.031,  # contradicted
        -0.372,  # contradicted above -2
        0.499,  # contradicted above 0
        0.074,  # half_of_another
        -1.067,  # half_of_another above -2
        -0.335,  # half_of_another above 0
        0.600,  # of another point there
        -0.358,  # of another point there above -2
        -0.028,  # of another point there above 0
        -0.684,  # said where contradicted
        0.035,  # said where contradicted above -2
        0.200,  # said where contradicted above 0
        0.139,  # said over contradicted
        0.286,  # said over half
        -1.017,  # lines say covered
        -0.865,  # lines say partial
        -0.433,  # lines say missed
        -1.040,  # lines say contradicted
        0.010,  # lines pin it on another subject
        0.035,  # share of parts that lines say
        0.164,  # about a subject
        -0.418,  # said, much learned
        1.150,  # half, much learned
        0.192,  # contradicted, much learned
        0.702,  # much learned
        -0.780,  # words of the stretch
        -3.151,  # other points around, below -2
        -1.677,  # always
        0.342,  # credit of the other points
        0.376,  # contradictions among the other points
        -0.246,  # credit of the other points, log
        0.375,  # other points touched, log
    ),
    "contradicted": (
        -0.333,  # said
        0.502,  # said above -2
        -0.151,  # said above 0
        0.024,  # said_of_another
        0.136,  # said_of_another above -2
        -0.072,  # said_of_another above 0
        -0.327,  # half
        0.407,  # half above -2
        0.249,  # half above 0
        1.943,  # contradicted
        -0.373,  # contradicted above -2
        -0.422,  # contradicted above 0
        -0.352,  # half_of_another
        0.283,  # half_of_another above -2
        0.106,  # half_of_another above 0
        -0.339,  # of another point there
        0.247,  # of another point there above -2
        0.119,  # of another point there above 0
        0.219,  # said where contradicted
        0.002,  # said where contradicted above -2
        0.134,  # said where contradicted above 0
        -1.366,  # said over contradicted
        -0.004,  # said over half
        -0.143,  # lines say covered
        -0.350,  # lines say partial
        -0.306,  # lines say missed
        0.551,  # lines say contradicted
        -0.097,  # lines pin it on another subject
        -0.157,  # share of parts that lines say
        -0.043,  # about a subject
        0.940,  # said, much learned
        -0.188,  # half, much learned
        -0.587,  # contradicted, much learned
        0.298,  # much learned
        0.748,  # words of the stretch
        1.247,  # other points around, below -2
        -0.124,  # always
        -0.562,  # credit of the other points
        0.990,  # contradictions among the other points
        -0.236,  # credit of the other points, log
        -0.037,  # other points touched, log
    ),
}

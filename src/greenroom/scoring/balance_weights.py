"""Weights of `balance.FEATURES` for each status; written by scripts/fit_balance.py, not by hand."""

from __future__ import annotations

from greenroom.bank.model import Status

WEIGHTS: dict[Status, tuple[float, ...]] = {
    "covered": (
        1.296,  # said
        0.274,  # said above -2
        -0.400,  # said above 0
        0.496,  # said_of_another
        0.941,  # said_of_another above -2
        -0.048,  # said_of_another above 0
        0.121,  # half
        -0.185,  # half above -2
        0.433,  # half above 0
        -0.203,  # contradicted
        0.201,  # contradicted above -2
        -0.041,  # contradicted above 0
        0.048,  # half_of_another
        -0.110,  # half_of_another above -2
        0.079,  # half_of_another above 0
        0.900,  # said over contradicted
        0.705,  # said over half
        0.817,  # lines say covered
        0.495,  # lines say partial
        0.670,  # lines say missed
        0.373,  # lines say contradicted
        -0.041,  # lines pin it on another subject
        0.295,  # share of parts that lines say
        0.080,  # about a subject
        -1.190,  # said, much learned
        0.352,  # half, much learned
        0.671,  # contradicted, much learned
        -0.542,  # much learned
        1.177,  # always
    ),
    "partial": (
        -0.338,  # said
        -0.137,  # said above -2
        0.032,  # said above 0
        -0.189,  # said_of_another
        0.371,  # said_of_another above -2
        0.229,  # said_of_another above 0
        1.275,  # half
        -0.030,  # half above -2
        -0.094,  # half above 0
        -0.927,  # contradicted
        0.337,  # contradicted above -2
        0.402,  # contradicted above 0
        -0.001,  # half_of_another
        0.853,  # half_of_another above -2
        0.487,  # half_of_another above 0
        0.353,  # said over contradicted
        -0.968,  # said over half
        -0.160,  # lines say covered
        0.246,  # lines say partial
        -0.424,  # lines say missed
        -0.666,  # lines say contradicted
        -0.056,  # lines pin it on another subject
        -0.090,  # share of parts that lines say
        -0.062,  # about a subject
        0.522,  # said, much learned
        -1.171,  # half, much learned
        0.241,  # contradicted, much learned
        -0.050,  # much learned
        -0.502,  # always
    ),
    "missed": (
        -1.322,  # said
        -0.228,  # said above -2
        0.110,  # said above 0
        -0.590,  # said_of_another
        -1.625,  # said_of_another above -2
        -0.225,  # said_of_another above 0
        -1.156,  # half
        -0.376,  # half above -2
        0.040,  # half above 0
        -1.175,  # contradicted
        -0.297,  # contradicted above -2
        0.225,  # contradicted above 0
        0.066,  # half_of_another
        -1.115,  # half_of_another above -2
        -0.504,  # half_of_another above 0
        -0.089,  # said over contradicted
        -0.100,  # said over half
        -1.252,  # lines say covered
        -1.091,  # lines say partial
        -0.635,  # lines say missed
        -1.232,  # lines say contradicted
        -0.130,  # lines pin it on another subject
        -0.071,  # share of parts that lines say
        0.003,  # about a subject
        0.505,  # said, much learned
        0.723,  # half, much learned
        0.092,  # contradicted, much learned
        1.732,  # much learned
        -2.105,  # always
    ),
    "contradicted": (
        0.364,  # said
        0.091,  # said above -2
        0.258,  # said above 0
        0.283,  # said_of_another
        0.313,  # said_of_another above -2
        0.044,  # said_of_another above 0
        -0.240,  # half
        0.591,  # half above -2
        -0.379,  # half above 0
        2.304,  # contradicted
        -0.241,  # contradicted above -2
        -0.586,  # contradicted above 0
        -0.113,  # half_of_another
        0.372,  # half_of_another above -2
        -0.063,  # half_of_another above 0
        -1.164,  # said over contradicted
        0.363,  # said over half
        0.595,  # lines say covered
        0.351,  # lines say partial
        0.390,  # lines say missed
        1.525,  # lines say contradicted
        0.227,  # lines pin it on another subject
        -0.134,  # share of parts that lines say
        -0.022,  # about a subject
        0.163,  # said, much learned
        0.096,  # half, much learned
        -1.004,  # contradicted, much learned
        -1.140,  # much learned
        1.430,  # always
    ),
}

"""Measurements, all of them ratios of two times taken in one run."""

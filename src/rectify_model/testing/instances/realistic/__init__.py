"""Instances that read like published reports and the ledgers behind them."""

from rectify_model.testing.instances.realistic.drawing import realistic

__all__ = ["realistic"]

"""The parts of a client that do not depend on the contract. Programs import them from the package itself."""

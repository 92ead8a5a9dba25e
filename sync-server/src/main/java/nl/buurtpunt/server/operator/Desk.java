package nl.buurtpunt.server.operator;

import java.time.Clock;

/// Everything a command may work with, once the database is open.
public record Desk(Clock clock) {}

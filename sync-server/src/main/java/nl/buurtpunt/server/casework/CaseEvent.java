package nl.buurtpunt.server.casework;

import java.time.Instant;
import java.time.LocalDate;

/// One line of a letter's history.
///
/// @param on the day in the city, which the resident reads
/// @param by the operator and the door he came through, or the server itself
public record CaseEvent(Instant at, LocalDate on, String by, CaseAct act) {
    /// What the server does by itself.
    public static final String SERVER = "server";
}

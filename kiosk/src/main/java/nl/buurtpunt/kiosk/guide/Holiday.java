package nl.buurtpunt.kiosk.guide;

import java.time.LocalDate;

/// A day on which the ordinary week may not hold. It does not say who is closed.
public record Holiday(LocalDate date, Text name) {}

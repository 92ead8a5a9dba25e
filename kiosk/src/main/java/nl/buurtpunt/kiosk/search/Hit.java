package nl.buurtpunt.kiosk.search;

/// One service that was found.
///
/// @param score higher is better; only comparable within one answer
public record Hit(String serviceId, double score) {}

package nl.buurtpunt.kiosk.guide;

/// Where to go when this help is not enough.
///
/// @param text what to say with it; may be empty
public record NextStep(String serviceId, Text text) {}

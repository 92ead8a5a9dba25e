package nl.buurtpunt.kiosk.guide;

/// A need under which services are filed: money, housing, health.
///
/// @param icon the name of a picture the kiosk has; unknown names get a plain one
public record Topic(String id, String icon, Text name, Text sentence) {}

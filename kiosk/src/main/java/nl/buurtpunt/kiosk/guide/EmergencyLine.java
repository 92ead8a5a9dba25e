package nl.buurtpunt.kiosk.guide;

/// One line of the emergency page: when to call, and whom.
public record EmergencyLine(String id, String icon, Text text, Contact.Phone phone) {}

package nl.buurtpunt.kiosk.guide;

import java.util.Optional;

/// Who gives the help.
public record Organisation(String id, Text name, Optional<Contact> website) {}

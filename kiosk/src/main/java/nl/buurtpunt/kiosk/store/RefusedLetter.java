package nl.buurtpunt.kiosk.store;

/// A letter the server did not take, and why.
public record RefusedLetter(long sequence, String id, String why) {}

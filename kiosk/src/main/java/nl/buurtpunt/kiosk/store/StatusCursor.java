package nl.buurtpunt.kiosk.store;

/// Up to where this kiosk has the server's statuses.
///
/// @param epoch of the server's database; empty when nothing was fetched yet
public record StatusCursor(String epoch, long upTo) {
    public static final StatusCursor START = new StatusCursor("", 0);
}

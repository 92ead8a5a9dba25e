package nl.buurtpunt.kiosk.ui;

/// The dark modules of a QR code, without quiet zone.
public record QrMatrix(int size, Dark dark) {
    /// Whether the module in this column and row is dark.
    @FunctionalInterface
    public interface Dark {
        boolean at(int column, int row);
    }
}

package nl.buurtpunt.kiosk.printer;

/// The switches of a printer under test: everything that happens to one in a library.
interface PrinterRig {
    /// The roll ends after so many more rows.
    void runOutAfter(int rows);

    /// A new roll is put in and the cover closed.
    void refill();

    /// The roll is thin.
    void paperLow();

    /// Somebody opens the cover after so many more rows.
    void openCoverAfter(int rows);

    /// The power is off.
    void switchOff();

    /// What came out.
    Paper paper();
}

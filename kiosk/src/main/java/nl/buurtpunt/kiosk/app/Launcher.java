package nl.buurtpunt.kiosk.app;

/// Where the kiosk starts.
public final class Launcher {
    private Launcher() {}

    static void main(String[] args) {
        System.exit(2);
    }
}

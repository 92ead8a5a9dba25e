package nl.buurtpunt.server.app;

/// Where the sync server starts: one program, its first word is the command.
public final class SyncServer {
    private SyncServer() {}

    static void main(String[] args) {
        System.exit(2);
    }
}

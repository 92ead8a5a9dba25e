package nl.buurtpunt.kiosk.thread;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.buurtpunt.kiosk.guide.BuiltInGuide;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.sync.SyncRoom;

/// A whole town on one machine: the packaged server with throwaway keys, the real guide in a folder that may be
/// edited, and kiosks that reach the server through a counting proxy.
final class Town implements AutoCloseable {
    static final String POINT = "voorbeeld-centrum";

    private final Path folder;
    private final CityCopy city;
    private final String rootPublic;
    private final Guide builtIn;
    private final CountingProxy proxy;
    private SyncServerProcess server;

    private Town(Path folder) throws IOException {
        this.folder = folder;
        city = CityCopy.into(folder.resolve("content"));
        Files.createDirectories(serverData());
        server = SyncServerProcess.serve(serverData());
        rootPublic = server.makeKeys(rootKey());
        proxy = new CountingProxy(server.port());
        SyncServerProcess.run(
                "guide",
                "builtin",
                city.city().toString(),
                "--out",
                builtInFile().toString());
        builtIn = BuiltInGuide.read(builtInFile());
        publish();
    }

    static Town open(Path folder) throws IOException {
        return new Town(folder);
    }

    Path serverData() {
        return folder.resolve("server");
    }

    Path rootKey() {
        return folder.resolve("root.key");
    }

    Path builtInFile() {
        return folder.resolve("builtin.json");
    }

    /// The server as kiosks know it.
    String address() {
        return "https://localhost:" + proxy.port();
    }

    String rootPublic() {
        return rootPublic;
    }

    CityCopy city() {
        return city;
    }

    SyncServerProcess server() {
        return server;
    }

    CountingProxy proxy() {
        return proxy;
    }

    /// Another way to the server.
    CountingProxy line() throws IOException {
        return new CountingProxy(server.port());
    }

    void plugIn(CountingProxy line) {
        line.pointAt(server.port());
    }

    void publish() throws IOException {
        server.command("guide", "import", city.city().toString(), city.example().toString());
        server.command("guide", "publish");
    }

    /// Starts the kiosk of this name: a new one, or the one of before with what it stored.
    KioskCore kiosk(String name, Clock clock) {
        return kiosk(name, clock, proxy);
    }

    /// A kiosk with a line of its own, which the test may unplug.
    KioskCore kiosk(String name, Clock clock, CountingProxy line) {
        String address = "https://localhost:" + line.port();
        var reached = new SyncRoom.Server(address, List.of(server.pin()), rootPublic, false);
        return KioskCore.start(kioskData(name), reached, builtIn, clock);
    }

    KioskCore kiosk(String name) {
        return kiosk(name, Clock.systemUTC());
    }

    Path kioskData(String name) {
        return folder.resolve("kiosk-" + name);
    }

    /// A new kiosk that staff have confirmed and that shows the guide.
    KioskCore confirmedKiosk(String name, Clock clock) throws IOException {
        return confirmedKiosk(name, clock, proxy);
    }

    KioskCore confirmedKiosk(String name, Clock clock, CountingProxy line) throws IOException {
        KioskCore kiosk = kiosk(name, clock, line);
        server.command("kiosk", "confirm", kiosk.code(), "--point", POINT);
        kiosk.awaitGuide();
        return kiosk;
    }

    KioskCore confirmedKiosk(String name) throws IOException {
        return confirmedKiosk(name, Clock.systemUTC());
    }

    void stopServer() {
        server.close();
        proxy.cut();
    }

    /// Starts a server on whatever stands in its data folder now; kiosks find it at the old address.
    void startServer() throws IOException {
        server = SyncServerProcess.serve(serverData());
        proxy.pointAt(server.port());
    }

    @Override
    public void close() throws IOException {
        proxy.close();
        server.close();
    }
}

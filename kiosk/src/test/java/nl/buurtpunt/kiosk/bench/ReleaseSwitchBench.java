package nl.buurtpunt.kiosk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import javafx.application.Platform;
import javafx.stage.Stage;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.TestFiles;
import nl.buurtpunt.kiosk.app.TestKiosk;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.sync.LargeRelease;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;

/// The longest frame a resident sees while a release of 5,000 services, one of them edited, is fetched over
/// TLS, checked, stored on disk and shown. Says something only with the kiosk's own Java options, on a display,
/// with the server in a process of its own: the memory of both in one would make pauses that no kiosk has.
public final class ReleaseSwitchBench {
    private static final int SERVICES = 5_000;
    private static final int SWITCHES = 21;

    private ReleaseSwitchBench() {}

    static void main() throws IOException {
        Guide heerlen = ContentFolder.heerlen();
        Path folder = Files.createTempDirectory("large-release");
        try (LargeRelease release = new LargeRelease(SERVICES, folder)) {
            TestKiosk kiosk = Fx.on(() -> shown(heerlen));
            release.screen().onReplace(newer -> kiosk.guide.replace(withOurSentences(newer, heerlen)));
            var network = TestKiosk.network();
            Runnable take = () -> finished(network.submit(release::take));
            release.publish("eerste");
            take.run();
            Frames frames = Fx.on(Frames::new);
            List<Frames.Longest> still = new ArrayList<>();
            List<Frames.Longest> switching = new ArrayList<>();
            for (int i = 0; i < SWITCHES; i++) {
                still.add(frames.longest(ReleaseSwitchBench::aMoment));
                release.publish("versie " + i);
                switching.add(frames.longest(take));
            }
            row("longest frame while nothing happens", "-", still, Frames.Longest::wall);
            row("longest frame while switching a release of 5,000 services", "50 ms", switching, Frames.Longest::wall);
            row("the same, time the screen's thread worked", "50 ms", switching, Frames.Longest::work);
        } finally {
            TestFiles.delete(folder);
        }
        Platform.exit();
    }

    private static void finished(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("not switched", e);
        }
    }

    private static void row(
            String what, String limit, List<Frames.Longest> frames, ToDoubleFunction<Frames.Longest> figure) {
        Table.row(what, limit, frames.stream().mapToDouble(figure).boxed().toList(), "ms");
    }

    private static TestKiosk shown(Guide guide) {
        TestKiosk kiosk = new TestKiosk(guide, Panel.INCH_10.geometry());
        Stage stage = new Stage();
        stage.setScene(kiosk.scene);
        stage.setWidth(kiosk.scene.getWidth());
        stage.setHeight(kiosk.scene.getHeight());
        stage.show();
        kiosk.navigator.start(kiosk.language("ar"));
        return kiosk;
    }

    /// The test's release has hardly any sentences; the screens ask for all of them.
    private static Guide withOurSentences(Guide release, Guide heerlen) {
        return new Guide(
                release.edition(),
                heerlen.city(),
                heerlen.topics(),
                release.services(),
                heerlen.points(),
                heerlen.sentences());
    }

    /// As many pulses as a switch about takes, without one.
    private static void aMoment() {
        for (int pulse = 0; pulse < 60; pulse++) {
            Fx.awaitPulse();
        }
    }
}

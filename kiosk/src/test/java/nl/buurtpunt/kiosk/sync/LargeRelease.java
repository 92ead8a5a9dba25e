package nl.buurtpunt.kiosk.sync;

import java.nio.file.Path;
import nl.buurtpunt.kiosk.guide.CurrentGuide;
import nl.buurtpunt.kiosk.store.IdentityStore;
import nl.buurtpunt.kiosk.store.ReleaseStore;
import nl.buurtpunt.kiosk.store.StoreFolder;

/// A kiosk on real H2 files whose city publishes very many services, for measuring what a switch costs the screen.
public final class LargeRelease implements AutoCloseable {
    private final int services;
    private final IdentityStore identity;
    private final ReleaseStore store;
    private final SyncBench kiosk;

    public LargeRelease(int services, Path folder) {
        this.services = services;
        StoreFolder stores = StoreFolder.at(folder);
        this.identity = stores.openIdentity();
        this.store = stores.openRelease();
        this.kiosk = SyncBench.inMemory(new TwinServer(), identity, store).enrolled();
    }

    /// What the screens would show; replaced by each switch, on the thread that switches.
    public CurrentGuide screen() {
        return kiosk.screen;
    }

    /// Publishes with one service edited, fetches, checks, stores and shows it, as the kiosk does.
    public void publishAndSwitch(String edit) {
        kiosk.server.publish(Content.guide(services, edit));
        SyncOutcome outcome = kiosk.run();
        if (!(outcome instanceof SyncOutcome.Switched)) {
            throw new IllegalStateException("not switched: " + outcome);
        }
    }

    @Override
    public void close() {
        kiosk.close();
        store.close();
        identity.close();
    }
}

package nl.buurtpunt.server.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The twin of the table.
public final class InMemoryBundleStore implements BundleStore {
    private final List<ReceivedBundle> bundles = new ArrayList<>();

    @Override
    public synchronized Storing store(ReceivedBundle bundle) {
        for (ReceivedBundle held : bundles) {
            if (held.kioskId().equals(bundle.kioskId()) && held.id().equals(bundle.id())) {
                return held.sha256().equals(bundle.sha256()) ? Storing.SAME : Storing.OTHER;
            }
        }
        bundles.add(bundle);
        List<ReceivedBundle> own = of(bundle.kioskId());
        bundles.removeAll(own.subList(Math.min(KEPT, own.size()), own.size()));
        return Storing.STORED;
    }

    @Override
    public synchronized List<ReceivedBundle> of(String kioskId) {
        return bundles.stream()
                .filter(it -> it.kioskId().equals(kioskId))
                .sorted(Comparator.comparing(ReceivedBundle::received)
                        .thenComparing(ReceivedBundle::id)
                        .reversed())
                .toList();
    }
}

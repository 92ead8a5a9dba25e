package nl.buurtpunt.kiosk.store;

import java.util.List;
import nl.buurtpunt.kiosk.store.Attempt.Done;
import nl.buurtpunt.kiosk.store.Attempt.Failed;

/// The letters' file. Damaged, it is set aside and stays; a new one begins beside it.
final class H2LetterStore implements LetterStore {
    static final String NAME = "letters";
    private static final long MOST_BYTES = 64L << 20;
    private static final Schema SCHEMA = new Schema(List.of(List.of()));

    private final H2File file;
    private final int version;
    private final StoreHealth health;

    private H2LetterStore(H2File file, int version, StoreHealth health) {
        this.file = file;
        this.version = version;
        this.health = health;
    }

    static LetterStore open(StoreFolder folder) {
        var file = new H2File(folder, NAME, SCHEMA, true, MOST_BYTES);
        return switch (file.read(Schema::version)) {
            case Done<Integer>(Integer version) -> new H2LetterStore(file, version, Opening.health(file));
            case Failed<Integer>(StoreTrouble.Damaged damaged) -> {
                StoreHealth health = Opening.setAside(folder, NAME, damaged, SetAside.KEEP_ALL);
                yield new H2LetterStore(file, versionOf(file), health);
            }
            case Failed<Integer>(StoreTrouble trouble) ->
                new H2LetterStore(file, 0, new StoreHealth.CannotWrite(trouble.reason()));
        };
    }

    private static int versionOf(H2File file) {
        return file.read(Schema::version) instanceof Done<Integer>(Integer version) ? version : 0;
    }

    @Override
    public int schemaVersion() {
        return version;
    }

    @Override
    public StoreHealth health() {
        return health;
    }

    @Override
    public void close() {
        file.close();
    }
}

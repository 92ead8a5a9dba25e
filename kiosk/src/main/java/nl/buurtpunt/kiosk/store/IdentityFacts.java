package nl.buurtpunt.kiosk.store;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpunt.kiosk.store.Identity.Confirmation;
import nl.buurtpunt.kiosk.store.Identity.HeldKeyList;
import nl.buurtpunt.kiosk.store.Identity.OrderFloor;
import nl.buurtpunt.kiosk.store.Identity.OwnKeys;

/// An identity as a few named facts, each proved whole by its own digest.
final class IdentityFacts {
    static final Schema SCHEMA = new Schema(List.of(
            List.of("CREATE TABLE IF NOT EXISTS fact (name VARCHAR(40) PRIMARY KEY, line VARCHAR(1000000) NOT NULL)")));
    private static final String OWN_KEYS = "own-keys";
    private static final String CONFIRMATION = "confirmation";
    private static final String KEY_LIST = "key-list";
    private static final String FLOOR = "floor";

    private IdentityFacts() {}

    static List<Fact> all(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT line FROM fact");
                var rows = select.executeQuery()) {
            List<Fact> facts = new ArrayList<>();
            while (rows.next()) {
                facts.add(Fact.parse(rows.getString(1))
                        .orElseThrow(() -> new DamagedRowException("a fact of the identity is not whole")));
            }
            return facts;
        }
    }

    /// Writes what changed and deletes what is no longer known.
    static void replace(Connection connection, List<Fact> facts) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("DELETE FROM fact");
        }
        try (var insert = connection.prepareStatement("INSERT INTO fact (name, line) VALUES (?, ?)")) {
            for (Fact fact : facts) {
                insert.setString(1, fact.name());
                insert.setString(2, fact.line());
                insert.execute();
            }
        }
    }

    /// The facts of a changed identity: those that changed get the next revision.
    static List<Fact> next(List<Fact> held, Identity changed) {
        long revision = held.stream().mapToLong(Fact::revision).max().orElse(0) + 1;
        Map<String, Fact> byName = new LinkedHashMap<>();
        held.forEach(fact -> byName.put(fact.name(), fact));
        List<Fact> facts = new ArrayList<>();
        encode(changed).forEach((name, content) -> {
            Fact before = byName.get(name);
            facts.add(before != null && before.content().equals(content) ? before : new Fact(revision, name, content));
        });
        return facts;
    }

    /// A confirmation counts only for the keys it came after: a salvaged file may hold one of an enrolment
    /// before.
    static Identity identity(List<Fact> facts) {
        Map<String, Bytes> contents = new LinkedHashMap<>();
        facts.forEach(fact -> contents.put(fact.name(), fact.content()));
        if (revision(facts, CONFIRMATION) < revision(facts, OWN_KEYS)) {
            contents.remove(CONFIRMATION);
        }
        return decode(contents);
    }

    private static long revision(List<Fact> facts, String name) {
        return facts.stream()
                .filter(fact -> fact.name().equals(name))
                .mapToLong(Fact::revision)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    private static Map<String, Bytes> encode(Identity identity) {
        Map<String, Bytes> facts = new LinkedHashMap<>();
        identity.ownKeys()
                .ifPresent(keys -> facts.put(OWN_KEYS, join(keys.privateKey(), keys.publicKey(), keys.nonce())));
        identity.confirmation()
                .ifPresent(
                        held -> facts.put(CONFIRMATION, join(Bytes.utf8(held.kioskId()), Bytes.utf8(held.pointId()))));
        identity.keyList().ifPresent(list -> facts.put(KEY_LIST, join(numbers(list.number()), list.signed())));
        identity.floor().ifPresent(floor -> facts.put(FLOOR, join(order(floor.order()), floor.evidence())));
        return facts;
    }

    private static Identity decode(Map<String, Bytes> facts) {
        return new Identity(
                part(facts, OWN_KEYS).map(parts -> new OwnKeys(parts.get(0), parts.get(1), parts.get(2))),
                part(facts, CONFIRMATION)
                        .map(parts -> new Confirmation(
                                parts.get(0).asUtf8(), parts.get(1).asUtf8())),
                part(facts, KEY_LIST)
                        .map(parts -> new HeldKeyList(wrap(parts.get(0)).getLong(), parts.get(1))),
                part(facts, FLOOR).map(parts -> new OrderFloor(order(wrap(parts.get(0))), parts.get(1))));
    }

    private static Optional<List<Bytes>> part(Map<String, Bytes> facts, String name) {
        return Optional.ofNullable(facts.get(name)).map(IdentityFacts::split);
    }

    private static Bytes order(StoredOrder order) {
        return numbers(order.restoredAtMillis(), order.random(), order.version());
    }

    private static StoredOrder order(ByteBuffer from) {
        return new StoredOrder(from.getLong(), from.getLong(), from.getLong());
    }

    private static Bytes numbers(long... numbers) {
        var buffer = ByteBuffer.allocate(numbers.length * Long.BYTES);
        for (long number : numbers) {
            buffer.putLong(number);
        }
        return Bytes.owning(buffer.array());
    }

    /// Each part after its length, so that bytes of any kind stand side by side.
    private static Bytes join(Bytes... parts) {
        int length = 0;
        for (Bytes part : parts) {
            length += Integer.BYTES + part.length();
        }
        var buffer = ByteBuffer.allocate(length);
        for (Bytes part : parts) {
            buffer.putInt(part.length()).put(part.raw());
        }
        return Bytes.owning(buffer.array());
    }

    private static List<Bytes> split(Bytes joined) {
        List<Bytes> parts = new ArrayList<>();
        var from = wrap(joined);
        while (from.hasRemaining()) {
            byte[] part = new byte[from.getInt()];
            from.get(part);
            parts.add(Bytes.owning(part));
        }
        return parts;
    }

    private static ByteBuffer wrap(Bytes bytes) {
        return ByteBuffer.wrap(bytes.raw());
    }
}

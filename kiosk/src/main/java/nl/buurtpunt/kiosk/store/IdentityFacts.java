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

/// An identity as a few named facts, each with the hash of its bytes: what is salvaged from a damaged file is
/// known to be whole, or is left out.
final class IdentityFacts {
    static final Schema SCHEMA = new Schema(List.of(List.of("""
            CREATE TABLE IF NOT EXISTS fact (name VARCHAR(40) PRIMARY KEY, content VARBINARY(1000000) NOT NULL,
                digest BINARY(32) NOT NULL)""")));
    private static final String OWN_KEYS = "own-keys";
    private static final String CONFIRMATION = "confirmation";
    private static final String KEY_LIST = "key-list";
    private static final String FLOOR = "floor";

    private IdentityFacts() {}

    static Identity all(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT name, content, digest FROM fact");
                var rows = select.executeQuery()) {
            Map<String, Bytes> facts = new LinkedHashMap<>();
            while (rows.next()) {
                Bytes content = Bytes.owning(rows.getBytes(2));
                if (!isWhole(content, rows.getBytes(3))) {
                    throw new DamagedRowException("a fact of the identity does not have its digest");
                }
                facts.put(rows.getString(1), content);
            }
            return decode(facts);
        }
    }

    static boolean isWhole(Bytes content, byte[] digest) {
        return Bytes.owning(EntryHash.sha256(content.raw())).equals(Bytes.owning(digest));
    }

    static void write(Connection connection, Map<String, Bytes> facts) throws SQLException {
        try (var merge = connection.prepareStatement("MERGE INTO fact KEY (name) VALUES (?, ?, ?)")) {
            for (var fact : facts.entrySet()) {
                merge.setString(1, fact.getKey());
                merge.setBytes(2, fact.getValue().raw());
                merge.setBytes(3, EntryHash.sha256(fact.getValue().raw()));
                merge.execute();
            }
        }
    }

    static void deleteAllBut(Connection connection, List<String> names) throws SQLException {
        for (String name : List.of(OWN_KEYS, CONFIRMATION, KEY_LIST, FLOOR)) {
            if (!names.contains(name)) {
                try (var delete = connection.prepareStatement("DELETE FROM fact WHERE name = ?")) {
                    delete.setString(1, name);
                    delete.execute();
                }
            }
        }
    }

    static Map<String, Bytes> encode(Identity identity) {
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

    static Identity decode(Map<String, Bytes> facts) {
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

package nl.buurtpunt.server.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.buurtpunt.protocol.Checked;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.key.KeyList;
import nl.buurtpunt.protocol.key.KeyUse;
import nl.buurtpunt.protocol.key.OpeningKey;
import nl.buurtpunt.protocol.key.PublishedKey;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.key.VerifyingKey;
import nl.buurtpunt.protocol.release.SignedText;
import nl.buurtpunt.server.file.OwnerFile;

/// `DATA/keys`: a private key per file (`USE-ID.pem`, 0600) and the list of keys in use as the root key signed it
/// (`list.json`), with the root's public half beside it (`root.pub`).
public final class KeyFolder {
    private static final String LIST = "list.json";
    private static final String ROOT = "root.pub";

    private final Path folder;
    private final Path statusesSigned;
    private final Path distrusted;

    public KeyFolder(Path dataFolder) {
        this.folder = dataFolder.resolve("keys");
        this.statusesSigned = dataFolder.resolve("statuses-signed-by");
        // Not in the folder, which a restore replaces.
        this.distrusted = dataFolder.resolve("distrusted-keys");
    }

    /// Somebody else has these keys: what they signed is believed no more, wherever it comes from.
    public void distrust(Collection<String> keyIds) throws KeyFileException {
        makeFolder();
        for (String keyId : keyIds) {
            try {
                OwnerFile.append(distrusted, (keyId + "\n").getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new KeyFileException(distrusted + ": cannot be written: " + e.getMessage(), e);
            }
        }
    }

    /// A file that cannot be read lets nobody in.
    boolean isDistrusted(String keyId) {
        try {
            return Files.exists(distrusted)
                    && Files.readAllLines(distrusted, StandardCharsets.US_ASCII).contains(keyId);
        } catch (IOException e) {
            throw new UncheckedIOException(distrusted + ": cannot be read", e);
        }
    }

    /// Which key has signed all statuses of the database; empty while that is not known.
    public Optional<String> statusesSignedBy() throws KeyFileException {
        return Files.exists(statusesSigned)
                ? Optional.of(new String(SecretFile.read(statusesSigned), StandardCharsets.US_ASCII).strip())
                : Optional.empty();
    }

    void noteStatusesSigned(String keyId) throws KeyFileException {
        if (!statusesSignedBy().equals(Optional.of(keyId))) {
            SecretFile.replace(statusesSigned, (keyId + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    /// The status keys among these that may have signed statuses that live: kiosks could no longer read them.
    public List<String> stillNeeded(Set<String> retired) throws KeyFileException {
        String signedBy = statusesSignedBy().orElse("");
        return list().map(KeyList::keys).orElse(List.of()).stream()
                .filter(it -> it.use().equals(KeyUse.STATUS.wireName()))
                .map(PublishedKey::id)
                .filter(retired::contains)
                .filter(it -> signedBy.isEmpty() || signedBy.equals(it))
                .toList();
    }

    Path listFile() {
        return folder.resolve(LIST);
    }

    /// The list as signed; empty before the first publication.
    public Optional<SignedText> signedList() throws KeyFileException {
        if (!Files.exists(listFile())) {
            return Optional.empty();
        }
        try {
            return Optional.of(WireJson.read(SignedText.class, SecretFile.read(listFile())));
        } catch (MalformedWireException e) {
            throw new KeyFileException(listFile() + ": " + e.getMessage(), e);
        }
    }

    /// The list itself, checked against the root's public half in this folder.
    public Optional<KeyList> list() throws KeyFileException {
        Optional<VerifyingKey> root = root();
        return root.isEmpty() ? Optional.empty() : list(root.get());
    }

    private Optional<KeyList> list(VerifyingKey root) throws KeyFileException {
        Optional<SignedText> signed = signedList();
        if (signed.isEmpty()) {
            return Optional.empty();
        }
        if (!signed.get().verifiedBy(root)) {
            throw new KeyFileException(listFile() + ": is not signed by the root key " + root.keyId());
        }
        try {
            return Optional.of(KeyList.parse(signed.get().text()));
        } catch (MalformedWireException e) {
            throw new KeyFileException(listFile() + ": " + e.getMessage(), e);
        }
    }

    /// The public half of the root key that signed the list.
    public Optional<VerifyingKey> root() throws KeyFileException {
        Path file = folder.resolve(ROOT);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new VerifyingKey(new String(SecretFile.read(file), StandardCharsets.US_ASCII).strip()));
        } catch (IllegalArgumentException e) {
            throw new KeyFileException(file + ": is " + e.getMessage(), e);
        }
    }

    /// The private half of a listed Ed25519 key, when it is here.
    public Optional<SigningKey> signingKey(PublishedKey key) throws KeyFileException {
        Path file = keyFile(key.use(), key.id());
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SigningKey.ofPkcs8(SecretFile.readKey(file)));
        } catch (IllegalArgumentException e) {
            throw new KeyFileException(file + ": is " + e.getMessage(), e);
        }
    }

    /// The key that opens letters sealed to this id, when it is here; it stays here after it has left the list.
    public Optional<OpeningKey> openingKey(String id) throws KeyFileException {
        Path file = keyFile(KeyUse.LETTER.wireName(), id);
        if (!Checked.isId(id) || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(OpeningKey.ofPkcs8(SecretFile.readKey(file)));
        } catch (IllegalArgumentException e) {
            throw new KeyFileException(file + ": is " + e.getMessage(), e);
        }
    }

    /// The public half of a signing key that is here, whether or not it is still on the list.
    Optional<VerifyingKey> signedWith(KeyUse use, String id) throws KeyFileException {
        Path file = keyFile(use.wireName(), id);
        if (!Checked.isId(id) || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SigningKey.ofPkcs8(SecretFile.readKey(file)).verifyingKey());
        } catch (IllegalArgumentException e) {
            throw new KeyFileException(file + ": is " + e.getMessage(), e);
        }
    }

    /// What stands in the way of a next list without these keys, before anything is changed for it.
    ///
    /// @throws KeyFileException when [#publish] would refuse them
    public void check(VerifyingKey root, Set<String> retired) throws KeyFileException {
        staying(root, retired);
    }

    private List<PublishedKey> staying(VerifyingKey root, Set<String> retired) throws KeyFileException {
        Optional<VerifyingKey> known = root();
        if (known.isPresent() && !known.get().equals(root)) {
            throw new KeyFileException(folder + ": belongs to another root key ("
                    + known.get().keyId() + "); kiosks would refuse this list");
        }
        // Also when root.pub was lost: kiosks refuse a list whose number starts over.
        List<PublishedKey> keys = new ArrayList<>(list(root).map(KeyList::keys).orElse(List.of()));
        for (String id : retired) {
            if (!keys.removeIf(it -> it.id().equals(id))) {
                throw new KeyFileException("key " + id + " is not on the list");
            }
        }
        return keys;
    }

    /// Makes the keys that are lacking (and those that are to be renewed), and signs the next list.
    ///
    /// A renewed key comes after the old one on the list: what the old one signed stays valid until it is retired.
    ///
    /// @param retired ids to leave out of the new list
    public KeyList publish(SigningKey root, Set<KeyUse> renewed, Set<String> retired, SecureRandom random, Clock clock)
            throws KeyFileException {
        makeFolder();
        List<PublishedKey> keys = staying(root.verifyingKey(), retired);
        Set<KeyUse> wanted = EnumSet.allOf(KeyUse.class);
        keys.forEach(it -> KeyUse.ofWireName(it.use()).ifPresent(wanted::remove));
        wanted.addAll(renewed);
        for (KeyUse use : wanted) {
            keys.add(make(use, random));
        }
        long number = list(root.verifyingKey()).map(KeyList::number).orElse(0L) + 1;
        var next = new KeyList(number, clock.instant().truncatedTo(ChronoUnit.SECONDS), keys);
        SecretFile.replace(
                folder.resolve(ROOT), (root.verifyingKey().spki() + "\n").getBytes(StandardCharsets.US_ASCII));
        SecretFile.replace(listFile(), WireJson.write(SignedText.sign(next.text(), root)));
        return next;
    }

    private PublishedKey make(KeyUse use, SecureRandom random) throws KeyFileException {
        if (use == KeyUse.LETTER) {
            return makeSealingKey(use, random);
        }
        SigningKey key = SigningKey.generate(random);
        PublishedKey published = PublishedKey.of(use, key.verifyingKey());
        SecretFile.writeNewKey(keyFile(published.use(), published.id()), key.pkcs8());
        return published;
    }

    /// Letters are sealed to an X25519 key (HPKE), not signed.
    private PublishedKey makeSealingKey(KeyUse use, SecureRandom random) throws KeyFileException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("X25519");
            generator.initialize(255, random);
            KeyPair pair = generator.generateKeyPair();
            byte[] spki = pair.getPublic().getEncoded();
            String id = Sha256.hex(spki).substring(0, 16);
            SecretFile.writeNewKey(
                    keyFile(use.wireName(), id), pair.getPrivate().getEncoded());
            return new PublishedKey(id, use.wireName(), Base64.getEncoder().encodeToString(spki));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform since 11 has X25519", e);
        }
    }

    private Path keyFile(String use, String id) {
        return folder.resolve(use + "-" + id + ".pem");
    }

    void makeFolder() throws KeyFileException {
        try {
            if (!Files.isDirectory(folder)) {
                // With the data folder around it, when that is not there yet.
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException e) {
            throw new KeyFileException(folder + ": cannot be made: " + e.getMessage(), e);
        }
    }
}

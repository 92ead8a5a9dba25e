package nl.buurtpunt.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.server.file.OwnerFile;

/// The files beside the database that make this server what it is: everything in `keys`, the TLS key that
/// kiosks pin, and the terms of letters. In a backup they lie sealed only.
///
/// @param files base64 of the bytes by path in the data folder
record SecretFiles(SortedMap<String, String> files) {
    private static final String FOLDER = "keys";
    private static final List<String> BESIDE = List.of("tls.p12", DataFolder.TERMS);
    private static final Pattern PATH =
            Pattern.compile("tls\\.p12|letters\\.properties|keys/[A-Za-z0-9][A-Za-z0-9.-]{0,99}");
    private static final long LARGEST = 4L * 1024 * 1024;

    SecretFiles {
        for (String path : files.keySet()) {
            if (!PATH.matcher(path).matches()) {
                throw new IllegalArgumentException("files: not a file of a server's keys");
            }
        }
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    static SecretFiles in(Path dataFolder) throws IOException {
        var found = new TreeMap<String, String>();
        for (String name : BESIDE) {
            add(dataFolder.resolve(name), name, found);
        }
        Path folder = dataFolder.resolve(FOLDER);
        if (Files.isDirectory(folder)) {
            try (var all = Files.newDirectoryStream(folder)) {
                for (Path file : all) {
                    add(file, FOLDER + "/" + file.getFileName(), found);
                }
            }
        }
        return new SecretFiles(found);
    }

    private static void add(Path file, String path, Map<String, String> found) throws IOException {
        // Half-written successors of a file end in .next and are nobody's yet.
        if (!Files.isRegularFile(file) || path.endsWith(".next")) {
            return;
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + ": is too large to be a key");
        }
        found.put(path, Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
    }

    byte[] bytes() {
        return WireJson.write(this);
    }

    static SecretFiles read(byte[] bytes) throws BackupException {
        try {
            return WireJson.read(SecretFiles.class, bytes);
        } catch (MalformedWireException mayQuoteKeys) {
            throw new BackupException("its private keys cannot be read");
        }
    }

    void writeTo(Path folder) throws IOException {
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(folder.resolve(FOLDER), onlyOwner);
        for (Map.Entry<String, String> file : files.entrySet()) {
            OwnerFile.writeNew(
                    folder.resolve(file.getKey()), Base64.getDecoder().decode(file.getValue()));
        }
    }

    @Override
    public String toString() {
        return "SecretFiles" + files.keySet();
    }
}

package nl.buurtpunt.server.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import nl.buurtpunt.protocol.key.Pin;

/// The key and certificate the server shows, and the pin that kiosks hold.
public final class ServerKey {
    private final KeyStore keyStore;
    private final String alias;
    private final char[] password;
    private final Pin pin;

    private ServerKey(KeyStore keyStore, String alias, char[] password, Pin pin) {
        this.keyStore = keyStore;
        this.alias = alias;
        this.password = password;
        this.pin = pin;
    }

    /// Reads a PKCS#12 file; whatever is wrong with it is one sentence for the operator.
    public static ServerKey read(Path file, char[] password) throws UnusableKeyException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return of(store, password, file);
        } catch (NoSuchFileException e) {
            throw new UnusableKeyException(file + " does not exist", e);
        } catch (IOException e) {
            throw new UnusableKeyException(file + " cannot be opened as PKCS#12 with this password", e);
        } catch (GeneralSecurityException e) {
            throw new UnusableKeyException(file + ": " + e.getMessage(), e);
        }
    }

    private static ServerKey of(KeyStore store, char[] password, Path file)
            throws GeneralSecurityException, UnusableKeyException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias) && store.getKey(alias, password) != null) {
                byte[] spki = store.getCertificate(alias).getPublicKey().getEncoded();
                return new ServerKey(store, alias, password.clone(), Pin.ofSpki(spki));
            }
        }
        throw new UnusableKeyException(file + " holds no private key", null);
    }

    public KeyStore keyStore() {
        return keyStore;
    }

    public String alias() {
        return alias;
    }

    public String password() {
        return new String(password);
    }

    public Pin pin() {
        return pin;
    }
}

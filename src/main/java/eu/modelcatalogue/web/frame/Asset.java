package eu.modelcatalogue.web.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A style sheet, script or picture of the site, in {@code META-INF/resources/assets}. Its address holds a fingerprint of its bytes, so that
 * browsers may keep it for a year and yet never show an old one.
 *
 * @param href its address
 */
record Asset(String href) {

    private static final String FOLDER = "/assets/";
    private static final int FINGERPRINT_BYTES = 6;
    private static final Map<String, Asset> ALL = new ConcurrentHashMap<>();

    /** An asset by the name of its file; it exists. */
    static Asset named(String name) {
        return ALL.computeIfAbsent(name, Asset::read);
    }

    private static Asset read(String name) {
        try (InputStream file = Asset.class.getResourceAsStream("/META-INF/resources" + FOLDER + name)) {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(Objects.requireNonNull(file, name).readAllBytes());
            return new Asset(FOLDER + name + "?v=" + HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

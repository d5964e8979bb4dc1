package eu.modelcatalogue.web.layout;

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
 * A style sheet, script or picture of the site, in {@code META-INF/resources/assets}. Its address contains a fingerprint of its bytes, so that
 * browsers can keep it for a year and never show an old version.
 *
 * @param href its address
 */
public record Asset(String href) {

    private static final String FOLDER = "/assets/";
    private static final int FINGERPRINT_BYTES = 6;
    private static final Map<String, Asset> ALL = new ConcurrentHashMap<>();

    /** An asset by its file name; it must exist. */
    public static Asset named(String name) {
        return ALL.computeIfAbsent(name, Asset::read);
    }

    private static Asset read(String name) {
        try (InputStream file = Asset.class.getResourceAsStream("/META-INF/resources" + FOLDER + name)) {
            return new Asset(FOLDER + name + "?v="
                    + fingerprint(Objects.requireNonNull(file, name).readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String fingerprint(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

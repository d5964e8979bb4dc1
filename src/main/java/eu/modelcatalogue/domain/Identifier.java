package eu.modelcatalogue.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A repository of the Hugging Face Hub in which the developer published the weights of a model. The same bytes are the same checkpoint under any name:
 * offers, bills of materials and other catalogues refer to a model by its repository.
 *
 * @param repository {@code owner/name}, as the Hub spells it
 * @param revision the Git commit that the source describes; null if it names none
 * @param role which weights these are, one of {@link #ROLES}; null if the source does not say
 * @param files hashes by file name, {@code sha256:} and 64 hexadecimal digits; empty if the source gives none
 */
public record Identifier(
        String repository,
        @Nullable String revision,
        @Nullable String role,
        Map<String, String> files) {

    /**
     * The weights that a repository contains: {@code base} before and {@code instruct} after post-training; {@code quantised} with fewer bits, and
     * {@code converted} with the same numbers in another format, both by the developer itself.
     */
    public static final List<String> ROLES = List.of("base", "instruct", "quantised", "converted");

    private static final String FIELDS = " | ";
    private static final String ENTRIES = "; ";
    private static final String FILES = ", ";
    private static final Pattern REPOSITORY = Pattern.compile("[A-Za-z0-9][\\w.-]*/[A-Za-z0-9][\\w.-]*");

    public Identifier {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** A repository about which nothing else is known. */
    public Identifier(String repository) {
        this(repository, null, null, Map.of());
    }

    /** Whether a text is {@code owner/name}. */
    public static boolean isRepository(String text) {
        return REPOSITORY.matcher(text).matches();
    }

    /**
     * Its package URL, without a version if no revision is known.
     *
     * <p>Source: purl specification, type huggingface: the version is the commit, in lower case.
     */
    public String purl() {
        return "pkg:huggingface/" + repository + (revision == null ? "" : "@" + revision.toLowerCase(Locale.ROOT));
    }

    /** Writes identifiers as the value of a claim; unknown fields are omitted at the end, and written as {@code unknown} elsewhere. */
    public static String write(Collection<Identifier> identifiers) {
        return identifiers.stream()
                .sorted(Comparator.comparing(Identifier::repository))
                .map(Identifier::write)
                .collect(Collectors.joining(ENTRIES));
    }

    private String write() {
        String hashes = files.entrySet().stream()
                .map(file -> file.getKey() + "=" + file.getValue())
                .collect(Collectors.joining(FILES));
        String text = repository;
        if (revision != null || role != null || !hashes.isEmpty()) {
            text += FIELDS + or(revision);
        }
        if (role != null || !hashes.isEmpty()) {
            text += FIELDS + or(role);
        }
        return hashes.isEmpty() ? text : text + FIELDS + hashes;
    }

    private static String or(@Nullable String value) {
        return value == null ? Fact.UNKNOWN : value;
    }

    /** Reads the value of a claim. */
    public static List<Identifier> read(String value) {
        return value.isEmpty()
                ? List.of()
                : Arrays.stream(value.split(ENTRIES)).map(Identifier::one).toList();
    }

    private static Identifier one(String entry) {
        String[] fields = entry.split(" \\| ", -1);
        Map<String, String> files = new TreeMap<>();
        if (fields.length > 3) {
            for (String file : fields[3].split(FILES)) {
                int equals = file.lastIndexOf('=');
                files.put(file.substring(0, equals), file.substring(equals + 1));
            }
        }
        return new Identifier(fields[0], field(fields, 1), field(fields, 2), files);
    }

    private static @Nullable String field(String[] fields, int number) {
        return fields.length <= number || fields[number].equals(Fact.UNKNOWN) ? null : fields[number];
    }

    /**
     * Combines what several sources say, each repository once: the first source that names a revision or a role decides, and hashes are collected.
     */
    public static String unite(List<String> values) {
        Map<String, Identifier> united = new LinkedHashMap<>();
        values.stream()
                .flatMap(value -> read(value).stream())
                .forEach(one -> united.merge(HubAddress.key(one.repository), one, Identifier::and));
        return write(united.values());
    }

    /** Hashes of the other source are added only if both describe the same revision, or if one of them names no revision. */
    private Identifier and(Identifier other) {
        Map<String, String> all = new TreeMap<>(files);
        if (revision == null || other.revision == null || revision.equals(other.revision)) {
            other.files.forEach(all::putIfAbsent);
        }
        return new Identifier(
                repository, revision == null ? other.revision : revision, role == null ? other.role : role, all);
    }
}

package eu.modelcatalogue.web.layout;

import io.smallrye.config.ConfigMapping;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who runs this catalogue and answers for it, as the operator configures it. Nothing is required to start; pages say plainly what is missing. */
@ConfigMapping(prefix = "catalogue.operator")
public interface Operator {

    /** Name of the authority, association or company. */
    Optional<String> name();

    /** Address for electronic mail. */
    Optional<String> contact();

    /** Address for letters, in one line. */
    Optional<String> address();

    Optional<String> phone();

    /** Who is responsible for what is published, as the law of the seat asks for it: a person or an office. */
    Optional<String> responsible();

    /** Who hosts the service: name and address, in one line. */
    Optional<String> host();

    /** Name and address of the data protection officer, in one line. */
    Optional<String> dataProtection();

    /** What the operator's own servers log of a visit beside this application, and for how long: a sentence. */
    Optional<String> logRetention();

    /** Who audited the accessibility of the pages, when, by which method, with which result: a sentence. */
    Optional<String> accessibilityAudit();

    /** Address of a form on which errors can be reported in public, such as that of the repository. */
    Optional<String> issues();

    /** Whether somebody answers for this copy: says who it is, where it can be reached, and how to object. */
    default boolean answers() {
        return name().isPresent() && address().isPresent() && (contact().isPresent() || phone().isPresent());
    }

    /** Whether there is any way to reach the operator. */
    default boolean reachable() {
        return contact().isPresent() || address().isPresent() || phone().isPresent();
    }

    /**
     * A link that begins a message.
     *
     * @param body what it says already, and where to go on
     * @return empty where no address for mail is configured
     */
    default String mail(String subject, String body) {
        return contact()
                .map(to -> "mailto:" + to + "?subject=" + encoded(subject) + "&body=" + encoded(body))
                .orElse("");
    }

    /** A link that begins a message of which the reader writes all but the subject. */
    default String mail(String subject) {
        return contact()
                .map(to -> "mailto:" + to + "?subject=" + encoded(subject))
                .orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text.replace("\n", "\r\n"), StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    /** Everything above as one text, which changes the tag of a page when the configuration changes. */
    default String fingerprint() {
        return Stream.of(
                        name(),
                        contact(),
                        address(),
                        phone(),
                        responsible(),
                        host(),
                        dataProtection(),
                        logRetention(),
                        accessibilityAudit(),
                        issues())
                .map(one -> one.orElse(""))
                .collect(Collectors.joining("|"));
    }
}

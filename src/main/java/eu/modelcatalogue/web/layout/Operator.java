package eu.modelcatalogue.web.layout;

import io.smallrye.config.ConfigMapping;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operator of this catalogue, from the configuration. No setting is required; pages state what is missing. */
@ConfigMapping(prefix = "catalogue.operator")
public interface Operator {

    /** Name of the authority, association or company. */
    Optional<String> name();

    /** Email address. */
    Optional<String> contact();

    /** Postal address, in one line. */
    Optional<String> address();

    Optional<String> phone();

    /** The person or office responsible for the content, as required by the law of the operator's seat. */
    Optional<String> responsible();

    /** The hosting provider: name and address, in one line. */
    Optional<String> host();

    /** Name and address of the data protection officer, in one line. */
    Optional<String> dataProtection();

    /** What the operator's own servers log about a visit in addition to this application, and for how long: a sentence. */
    Optional<String> logRetention();

    /** Who audited the accessibility of the pages, when, by which method and with which result: a sentence. */
    Optional<String> accessibilityAudit();

    /** Address of a public form for reporting errors, such as that of the repository. */
    Optional<String> issues();

    /** Whether an operator is named, with a postal address and a way to object. */
    default boolean answers() {
        return name().isPresent() && address().isPresent() && (contact().isPresent() || phone().isPresent());
    }

    /** Whether there is any way to reach the operator. */
    default boolean reachable() {
        return contact().isPresent() || address().isPresent() || phone().isPresent();
    }

    /**
     * A link that opens a message.
     *
     * @param body the prepared text
     * @return empty if no email address is configured
     */
    default String mail(String subject, String body) {
        return contact()
                .map(to -> "mailto:" + to + "?subject=" + encoded(subject) + "&body=" + encoded(body))
                .orElse("");
    }

    /** A link that opens a message with only a subject. */
    default String mail(String subject) {
        return contact()
                .map(to -> "mailto:" + to + "?subject=" + encoded(subject))
                .orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text.replace("\n", "\r\n"), StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    /** All settings as one text, so that a change of configuration changes the entity tag of every page. */
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

package eu.modelcatalogue.web.about;

import eu.modelcatalogue.problem.ProblemType;
import eu.modelcatalogue.problem.Problems;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.web.layout.Operator;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The contact for reports of vulnerabilities, for people and programs. It contains the operator's address; without one, it answers 404.
 *
 * <p>Source: RFC 9116.
 */
@Path("/.well-known/security.txt")
@Produces(MediaType.TEXT_PLAIN)
@NonBlocking
public class SecurityTxt {

    /** Days until it expires; RFC 9116, section 2.5.5 recommends less than a year. The date is computed for each answer. */
    private static final int DAYS = 180;

    private final Operator operator;

    SecurityTxt(Operator operator) {
        this.operator = operator;
    }

    @GET
    public Response show() {
        return text(operator.contact(), Instant.now())
                .map(text -> Response.ok(text)
                        .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                        .header("Cache-Control", "public, max-age=86400")
                        .build())
                .orElseThrow(() -> Problems.problem(
                                ProblemType.NOT_FOUND,
                                "The operator of this catalogue has not stated an address for mail (catalogue.operator.contact).")
                        .build());
    }

    /**
     * The file; empty without an address.
     *
     * @param contact address for mail
     */
    static Optional<String> text(Optional<String> contact, Instant now) {
        return contact.map(address -> """
                Contact: mailto:%s
                Expires: %s
                Preferred-Languages: %s
                """.formatted(
                        address,
                        now.plus(DAYS, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS),
                        Language.values().stream().map(Language::word).collect(Collectors.joining(", "))));
    }
}

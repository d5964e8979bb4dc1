package eu.modelcatalogue.query;

import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.problem.ProblemType;
import eu.modelcatalogue.problem.Problems;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The formats of documents for people. */
public enum DocumentFormat implements Word {
    JSON("application/json"),
    MD("text/markdown;charset=UTF-8"),
    TXT("text/plain;charset=UTF-8"),
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ODT("application/vnd.oasis.opendocument.text");

    /** The parameter that overrides the header. */
    public static final String PARAMETER = "format";

    /** The formats of a dossier, the default first. */
    public static final List<DocumentFormat> OF_DOSSIERS = List.of(PDF, DOCX, ODT);

    /** The formats of the form for bidders, the default first. */
    public static final List<DocumentFormat> OF_FORMS = List.of(DOCX, ODT);

    /** The formats of clauses, the default first. */
    public static final List<DocumentFormat> OF_CLAUSES = List.of(JSON, MD, TXT);

    private final MediaType type;

    DocumentFormat(String type) {
        this.type = MediaType.valueOf(type);
    }

    public MediaType type() {
        return type;
    }

    /** The media type in {@code Accept}. */
    public String accepted() {
        return type.getType() + "/" + type.getSubtype();
    }

    /**
     * The format of an answer: from the parameter, or else the first that {@code Accept} prefers.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 406 if the header accepts none of them
     */
    public static DocumentFormat of(Parameters parameters, HttpHeaders headers, List<DocumentFormat> offered) {
        if (parameters.get(PARAMETER).isPresent()) {
            return parameters
                    .choice(PARAMETER, offered, Word::word, "is not a format of this resource")
                    .orElse(offered.get(0));
        }
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(accepted -> offered.stream().filter(format -> format.type.isCompatible(accepted)))
                .findFirst()
                .orElseThrow(() -> Problems.problem(
                                ProblemType.NOT_ACCEPTABLE,
                                "This can be had as %s."
                                        .formatted(offered.stream()
                                                .map(DocumentFormat::accepted)
                                                .toList()))
                        .build());
    }
}

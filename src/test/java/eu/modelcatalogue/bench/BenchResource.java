package eu.modelcatalogue.bench;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The filtered page of 20 with total, through Panache for each request. */
@Path("/bench/panache")
public class BenchResource implements PanacheRepositoryBase<BenchModel, String> {

    /** The answer: as much as the catalogue's page says of each model. */
    public record Page(long total, List<BenchModel> items) {}

    @GET
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Page page() {
        PanacheQuery<BenchModel> query = find("weights = ?1 and region = ?2", Sort.by("name"), "open", "EU");
        return new Page(query.count(), query.page(0, 20).list());
    }
}

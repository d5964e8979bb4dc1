package eu.modelcatalogue.bench;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A model as a flat row, as a service without editions would keep it: for the comparison only. */
@Entity
@Table(name = "bench_model")
public class BenchModel {

    @Id
    public String id;

    public String name;
    public String developer;
    public String country;
    public String region;
    public String family;
    public String released;
    public Long parameters;
    public String weights;
    public String code;
    public String data;

    @Column(name = "licence_class")
    public String licenceClass;

    public String licence;
    public String gate;
}

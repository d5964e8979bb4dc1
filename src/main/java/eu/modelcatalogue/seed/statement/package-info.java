/** Statements of the seeds as claims: read, held against what they name, and written as importers leave them. */
@NullMarked
package eu.modelcatalogue.seed.statement;

import org.jspecify.annotations.NullMarked;

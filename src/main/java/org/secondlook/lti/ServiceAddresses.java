package org.secondlook.lti;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a launch says that the services of its course are (AGS 2.0, section 3.1; NRPS 2.0, section 3.6.1.1; course groups service
 * 1.0, section 3; platform notification service 1.0, section 3). A platform leaves out what it does not grant.
 *
 * @param lineItem the one gradebook column of the link
 * @param lineItems the columns of the course
 * @param scopes what the tool may do with columns
 * @param memberships the roster of the course
 * @param groups the groups of the course
 * @param notices what the platform would tell
 */
public record ServiceAddresses(
        @Nullable URI lineItem,
        @Nullable URI lineItems,
        Set<String> scopes,
        @Nullable URI memberships,
        @Nullable GroupOffer groups,
        @Nullable NoticeOffer notices) {

    private static final String COLUMNS = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem";

    public static final ServiceAddresses NONE = new ServiceAddresses(null, null, Set.of(), null);

    public ServiceAddresses {
        scopes = Set.copyOf(scopes);
    }

    /** Those of a course without groups, of a platform that tells nothing. */
    public ServiceAddresses(
            @Nullable URI lineItem, @Nullable URI lineItems, Set<String> scopes, @Nullable URI memberships) {
        this(lineItem, lineItems, scopes, memberships, null, null);
    }

    /** Those of a link of which only its gradebook column is known. */
    public static ServiceAddresses ofColumn(@Nullable URI lineItem) {
        return new ServiceAddresses(lineItem, null, Set.of(), null);
    }

    /** The columns of the course, if the tool may look at them, or more. */
    public @Nullable URI columns() {
        return scopes.contains(COLUMNS) || scopes.contains(COLUMNS + ".readonly") ? lineItems : null;
    }
}

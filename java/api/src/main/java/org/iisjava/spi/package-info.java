/** What iisjava's runtime installs into the API. Exported to iisjava's own artifacts only. */
package org.iisjava.spi;

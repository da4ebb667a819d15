/**
 * What makes the API pleasant: HRESULTs with names, the exception of a failed call, and the event log. The native API
 * of IIS itself is {@link org.iisjava.httpserv}.
 */
package org.iisjava;

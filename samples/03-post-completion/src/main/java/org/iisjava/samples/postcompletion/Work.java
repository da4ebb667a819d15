package org.iisjava.samples.postcompletion;

/**
 * What a worker has made, and which. It travels through IIS as the completion context and comes back as this object.
 */
record Work(String text, String worker)
{
}

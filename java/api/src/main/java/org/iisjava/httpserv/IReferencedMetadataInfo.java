package org.iisjava.httpserv;

/**
 * Metadata that was asked for by {@link IHttpServer2#getMetadata}: yours until {@link #dereferenceMetadata()}.
 * Callable from any thread. IIS 7.5 and later.
 */
public interface IReferencedMetadataInfo extends IMetadataInfo
{
    /**
     * Keeps the metadata until one more {@link #dereferenceMetadata()}.
     */
    void referenceMetadata();

    /**
     * Takes a reference back. After the last one the object has ended.
     */
    void dereferenceMetadata();
}

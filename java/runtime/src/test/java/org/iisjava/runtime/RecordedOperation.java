package org.iisjava.runtime;

/** An operation that remembers what became of it. */
final class RecordedOperation implements Operation
{
    private final boolean read;
    int completedBytes = -1;
    int freed;

    RecordedOperation(boolean read)
    {
        this.read = read;
    }

    @Override
    public boolean isRead()
    {
        return read;
    }

    @Override
    public void completed(int bytes, int status)
    {
        completedBytes = bytes;
    }

    @Override
    public void free()
    {
        freed++;
    }
}

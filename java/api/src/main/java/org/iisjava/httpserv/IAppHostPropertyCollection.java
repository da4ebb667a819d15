package org.iisjava.httpserv;

import java.util.Iterator;
import java.util.stream.IntStream;

/**
 * The attributes of an element.
 * May be kept and used from any thread, as {@link IAppHostElement}. IIS 7.0 and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iapphostpropertycollection-interface">IAppHostPropertyCollection</a>
 */
public interface IAppHostPropertyCollection extends Iterable<IAppHostProperty>
{
    /**
     * Answers how many there are.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iapphostpropertycollection-count-property">IAppHostPropertyCollection::Count</a>
     */
    int getCount();

    /**
     * Answers the one with that index, from 0.
     * 
     * @throws IndexOutOfBoundsException when there are not so many
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iapphostpropertycollection-item-property">IAppHostPropertyCollection::Item</a>
     */
    IAppHostProperty getItem(int index);

    /** Iterates from the first to the last, one call of {@link #getItem} each. */
    @Override
    default Iterator<IAppHostProperty> iterator()
    {
        return IntStream.range(0, getCount()).mapToObj(this::getItem).iterator();
    }
}

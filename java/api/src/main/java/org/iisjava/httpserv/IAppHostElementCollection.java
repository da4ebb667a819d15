package org.iisjava.httpserv;

import java.util.Iterator;
import java.util.stream.IntStream;

/**
 * The items of a collection, such as the {@code <add>} elements of {@code <handlers>}, in the order that applies.
 * May be kept and used from any thread, as {@link IAppHostElement}. IIS 7.0 and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iapphostelementcollection-interface">IAppHostElementCollection</a>
 */
public interface IAppHostElementCollection extends Iterable<IAppHostElement>
{
    /**
     * Answers how many there are.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iapphostelementcollection-count-property">IAppHostElementCollection::Count</a>
     */
    int getCount();

    /**
     * Answers the one with that index, from 0.
     * 
     * @throws IndexOutOfBoundsException when there are not so many
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iapphostelementcollection-item-property">IAppHostElementCollection::Item</a>
     */
    IAppHostElement getItem(int index);

    /** Iterates from the first to the last, one call of {@link #getItem} each. */
    @Override
    default Iterator<IAppHostElement> iterator()
    {
        return IntStream.range(0, getCount()).mapToObj(this::getItem).iterator();
    }
}

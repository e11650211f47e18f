# One of the shop's three services.
echo "$1 is open"
while true; do
    sleep 5
    echo "$1: nothing to do"
done

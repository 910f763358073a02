from collections import Counter
from tests import demonstration
from tests.demo.test_days import DAY, everything
def test_x(tmp_path):
    with demonstration.standing(DAY, tmp_path/"kept"): a=everything()
    with demonstration.built(DAY, tmp_path/"built"): b=everything()
    for x,y in zip(a,b):
        cx,cy=Counter(map(str,x)),Counter(map(str,y))
        print(len(x),len(y), list((cx-cy).items())[:12], "|||", list((cy-cx).items())[:12])
        for i,(p,q) in enumerate(zip(x,y)):
            if p!=q: print(i,x[i-2:i+4],"|||",y[i-2:i+4]); break
